package org.nativeaot.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes class files as an executable: starts the compiler's command-line driver in a JVM of its own. The only place
 * that knows how the compiler is called.
 *
 * <p>What a failed compilation leaves (its repro archive) stays beside the binaries; the compiler's output names it.
 *
 * <p>Binaries are kept under a name made of everything that goes in (classes, JDK, rid, the compiler's own class
 * files), so that a second run of the suite compiles nothing.
 *
 * @param compilerClassPath the compiler and what it needs, in {@code java.class.path} form
 * @param options appended to the driver's command line
 * @param work where the executables are kept
 */
public record NativeBinary(String compilerClassPath, List<String> options, Path work) {
    private static final String DRIVER = "org.nativeaot.core.driver.Main";
    private static final int TIME_OUT_SECONDS = 1800;

    /** An executable, or why there is none. */
    public sealed interface Result {
        /** The file to run. */
        record Published(Path executable) implements Result {
        }

        /** The compiler failed; {@code output} is all that it printed. */
        record Failed(String output) implements Result {
        }
    }

    /** Publishes {@code mainClass}, or finds it published. */
    public Result publish(String mainClass, Path classes, JdkHome jdk, String rid)
            throws IOException, InterruptedException {
        Path executable = work.resolve(name(mainClass, classes, jdk, rid));
        if (Files.isExecutable(executable)) {
            return new Result.Published(executable);
        }
        Files.createDirectories(work);
        Path aside = Files.createTempDirectory(work, "new-");
        Path output = aside.resolve("program");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", // as the plugin starts it: under half the processor time
                "-cp", compilerClassPath, DRIVER,
                "--main-class", mainClass,
                "--class-path", classes.toString(),
                "--jdk-home", jdk.path().toString(),
                "--rid", rid,
                "--output", output.toString()));
        command.addAll(options);
        Execution run = Execution.run(command, new HashMap<>(System.getenv()), aside, "", TIME_OUT_SECONDS);
        String printed = new String(run.stdout(), StandardCharsets.UTF_8)
                + new String(run.stderr(), StandardCharsets.UTF_8);
        if (run.timedOut()) {
            return new Result.Failed("timed out after " + TIME_OUT_SECONDS + " s\n" + printed);
        }
        if (run.exit() != 0) {
            return new Result.Failed("exit code " + run.exit() + "\n" + printed);
        }
        if (!Files.isExecutable(output)) {
            return new Result.Failed("exit code 0, but no executable at " + output + "\n" + printed);
        }
        Files.move(output, executable, StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> left = Files.walk(aside)) {
            left.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
        return new Result.Published(executable);
    }

    private String name(String mainClass, Path classes, JdkHome jdk, String rid) throws IOException {
        ContentHash hash = new ContentHash().add(mainClass).add(classes.getFileName()).add(jdk.version()).add(options);
        for (String entry : compilerClassPath.split(File.pathSeparator)) {
            addEntry(hash, Path.of(entry));
        }
        return mainClass + "-" + jdk.feature() + "-" + rid + "-" + hash.hex();
    }

    /** Directories by content (a rebuild with equal classes changes nothing), jars by name, size and time. */
    private static void addEntry(ContentHash hash, Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    hash.add(entry.relativize(file)).addFile(file);
                }
            }
        } else if (Files.exists(entry)) {
            hash.add(entry).add(Files.size(entry)).add(Files.getLastModifiedTime(entry));
        }
    }
}
