package org.nativeaot.maven;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.util.cli.CommandLineException;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.codehaus.plexus.util.cli.Commandline;
import org.nativeaot.core.options.CacheLocation;

/**
 * Starts the compiler in a JVM of its own, so that a crash of native code does not take Maven down and memory is
 * bounded. The child ends when this JVM does: it reads its standard input, which stays open as long as the child is
 * waited for, and on Ctrl-C a shutdown hook ends it too.
 */
final class ForkedCompiler implements Compiler {
    private static final String MAIN = "org.nativeaot.core.driver.Main";
    /** One compilation uses all processors and up to a gigabyte; two at once, under -T, gain nothing. */
    private static final Object ONE_AT_A_TIME = MAIN.intern();

    private final List<Path> classPath;
    private final List<String> jvmArguments;
    private final Log log;

    /**
     * @param classPath the compiler's own
     * @param jvmArguments added after the usual ones, and so stronger
     */
    ForkedCompiler(List<Path> classPath, List<String> jvmArguments, Log log) {
        this.classPath = List.copyOf(classPath);
        this.jvmArguments = List.copyOf(jvmArguments);
        this.log = log;
    }

    @Override
    public void run(Properties options, Path work) throws IOException, MojoExecutionException, MojoFailureException {
        options.setProperty("aot.watchParent", "true");
        Path optionsFile = work.resolve("options.properties");
        try (Writer w = Files.newBufferedWriter(optionsFile, StandardCharsets.UTF_8)) {
            options.store(w, null);
        }
        // in a file, since Windows limits a command line to 32 K characters
        Path jvmFile = work.resolve("jvm.args");
        StartupArchive archive = StartupArchive.of(cache(options), work, classPath, log);
        Files.write(jvmFile, jvmArguments(work, archive).stream().map(ForkedCompiler::quoted).toList());
        Commandline line = new Commandline();
        line.setExecutable(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addArguments(new String[] {"@" + jvmFile, MAIN, "@" + optionsFile});
        CompilerLog lines = new CompilerLog(log);
        int exit;
        // An interned string is the same object for every class loader that loaded this plugin.
        synchronized (ONE_AT_A_TIME) {
            try {
                exit = CommandLineUtils.executeCommandLine(line, lines::outputLine, lines::errorLine);
            } catch (CommandLineException e) {
                throw new MojoExecutionException("the compiler's JVM cannot be started: " + e.getMessage(), e);
            }
        }
        CompilerExit.check(exit, lines);
        archive.keep();
    }

    private static Path cache(Properties options) {
        String folder = options.getProperty("aot.cacheDir");
        return folder == null ? CacheLocation.current() : Path.of(folder);
    }

    private List<String> jvmArguments(Path work, StartupArchive archive) {
        // the JVM's own optimising compiler does not pay for itself in a run of seconds: hello world takes half the
        // time, a program of 8,000 methods 43 % of it
        List<String> arguments = new ArrayList<>(List.of("-Xmx" + heapLimit(physicalMemory()) + "m", "-Xss8m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-Daot.outputCharset=" + Charset.defaultCharset(),
                "-XX:ErrorFile=" + work.getParent().resolve("hs_err_pid%p.log")));
        if (Runtime.version().feature() >= 22) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        arguments.addAll(archive.jvmArguments());
        arguments.addAll(jvmArguments);
        arguments.add("-cp");
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return arguments;
    }

    /**
     * Half of the machine, but at least what hello world is sure to get on with and at most what a large program
     * needs. The heap grows to it only if it must.
     *
     * @param memory in bytes
     * @return in megabytes
     */
    static long heapLimit(long memory) {
        return Math.max(1024, Math.min(4096, memory / 2 >> 20));
    }

    /** Of the machine or the container, in bytes. */
    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() : 0;
    }

    /** As the {@code java} launcher reads a word from an argument file. */
    static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
