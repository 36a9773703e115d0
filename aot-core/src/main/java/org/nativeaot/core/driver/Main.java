package org.nativeaot.core.driver;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.CompilationOptions;
import org.nativeaot.core.options.CompilationOptionsBuilder;

/**
 * The compiler as a program, for the forked JVM of the Maven plugin and for tests.
 *
 * <p>Arguments: {@code @FILE} reads a properties file in UTF-8; {@code --some-name VALUE} sets {@code aot.someName}.
 * Beyond the properties of {@link CompilationOptionsBuilder#properties}: {@code aot.classPath} (entries separated as
 * the platform does), {@code aot.output} (file) or {@code aot.outputDir}, {@code aot.verbose} (tell command lines
 * too), {@code aot.watchParent} (end when standard input ends) and {@code aot.reproOnFailure} (where the archive for
 * an internal error goes).
 *
 * <p>Prints lines that start with {@code [DEBUG]}, {@code [INFO]}, {@code [WARNING]} or {@code [ERROR]}; a line without
 * such a mark continues the one before. In the charset that the system property {@code aot.outputCharset} names, else
 * UTF-8, whatever the platform prefers.
 */
public final class Main {
    /** The program was compiled. */
    public static final int DONE = 0;
    /** The input cannot be compiled, for a reason that was printed. */
    public static final int DIAGNOSED = 1;
    /** The arguments make no sense. */
    public static final int USAGE = 2;
    /** The compiler itself is at fault. */
    public static final int INTERNAL = 3;

    /** Properties that are this program's own, beside those of the options. */
    private static final Set<String> OWN = Set.of("aot.classPath", "aot.output", "aot.outputDir", "aot.verbose",
            "aot.watchParent", "aot.reproOnFailure");

    private Main() {
    }

    public static void main(String[] args) {
        Charset charset = Charset.forName(System.getProperty("aot.outputCharset", StandardCharsets.UTF_8.name()));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        int exit = run(args, out);
        out.flush();
        System.exit(exit);
    }

    /**
     * Compiles without ending the JVM.
     *
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out) {
        Map<String, String> properties;
        CompilationOptions options;
        try {
            properties = CommandLineArguments.read(args);
            options = options(properties);
        } catch (AotException e) {
            return diagnosed(e, out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("[ERROR] " + e.getMessage());
            return USAGE;
        }
        unknown(properties).forEach(name -> out.println("[WARNING] " + Diagnostic.of(DiagnosticId.BAD_OPTION, name
                + " is no option of this compiler and has no effect").render()));
        if (Boolean.parseBoolean(properties.get("aot.watchParent"))) {
            ParentWatch.start(System.in);
        }
        return compile(properties, options, out);
    }

    /** A typing error in a name would otherwise go unnoticed. */
    static List<String> unknown(Map<String, String> properties) {
        return properties.keySet().stream().filter(name -> name.startsWith("aot.") && !OWN.contains(name)
                && !CompilationOptions.propertyNames().contains(name)).sorted().toList();
    }

    private static int compile(Map<String, String> properties, CompilationOptions options, PrintStream out) {
        try {
            if (options.debug().repro().isPresent()) {
                ReproArchive.write(options.debug().repro().get(), properties, options, null);
            }
            Compilation.Result result = Compilation.run(options, line -> out.println("[INFO] " + line));
            if (properties.containsKey("aot.verbose")) {
                result.commandLines().forEach(line -> out.println("[DEBUG] " + line));
            }
            result.warnings().forEach(d -> out.println("[WARNING] " + d.render()));
            return DONE;
        } catch (AotException e) {
            if (e.diagnostics().stream().noneMatch(d -> d.id() == DiagnosticId.INTERNAL)) {
                return diagnosed(e, out);
            }
            return internal(e, properties, options, out);
        } catch (UncheckedIOException e) {
            return unreadable(e.getCause(), e, properties, options, out);
        } catch (IOException e) {
            return unreadable(e, e, properties, options, out);
        } catch (OutOfMemoryError e) {
            return diagnosed(Diagnostic.of(DiagnosticId.INTERNAL, "the compiler ran out of memory: " + e.getMessage())
                    .withWayOut("give it more with -Daot.jvmArgs=-Xmx6g").fatal(), out);
        } catch (RuntimeException | Error e) {
            return internal(Diagnostic.of(DiagnosticId.INTERNAL, "internal error: " + e).fatal(e), properties, options,
                    out);
        }
    }

    private static int diagnosed(AotException e, PrintStream out) {
        e.diagnostics().forEach(d -> out.println("[ERROR] " + d.render()));
        return DIAGNOSED;
    }

    /** A file that cannot be read or written is the user's to mend; any other failure of input or output is ours. */
    private static int unreadable(IOException e, Exception thrown, Map<String, String> properties,
            CompilationOptions options, PrintStream out) {
        String reason = e.getMessage() == null ? "" : e.getMessage();
        if (e instanceof FileSystemException || reason.contains("No space left on device")) {
            return diagnosed(Diagnostic.of(DiagnosticId.OUTPUT_NOT_WRITABLE, "a file cannot be read or written: "
                    + e.getClass().getSimpleName() + ": " + reason)
                    .withWayOut("check the rights of " + options.outputDir() + " and the space left there").fatal(),
                    out);
        }
        return internal(Diagnostic.of(DiagnosticId.INTERNAL, "internal error: " + thrown).fatal(thrown), properties,
                options, out);
    }

    private static int internal(AotException e, Map<String, String> properties, CompilationOptions options,
            PrintStream out) {
        diagnosed(e, out);
        if (e.getCause() != null) {
            e.getCause().printStackTrace(out);
        }
        Path archive = options.debug().repro().orElseGet(() -> Path.of(properties.getOrDefault("aot.reproOnFailure",
                options.outputDir().resolve("aot-repro.zip").toString())));
        try {
            ReproArchive.write(archive, properties, options, e);
            out.println("  everything needed to repeat it, your classes included, is in " + archive);
        } catch (IOException noArchive) {
            out.println("  (the archive to report it with cannot be written: " + noArchive + ")");
        }
        return INTERNAL;
    }

    static CompilationOptions options(Map<String, String> properties) {
        CompilationOptionsBuilder builder = CompilationOptions.builder().properties(properties);
        String classPath = properties.get("aot.classPath");
        if (classPath == null) {
            throw new IllegalArgumentException("--class-path is missing");
        }
        List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator)).filter(s -> !s.isEmpty())
                .map(Path::of).toList();
        builder.classPath(entries);
        String output = properties.get("aot.output");
        if (output != null) {
            Path file = Path.of(output).toAbsolutePath();
            builder.outputDir(file.getParent()).finalName(file.getFileName().toString());
        } else {
            builder.outputDir(Path.of(properties.getOrDefault("aot.outputDir", ".")));
        }
        return builder.build();
    }
}
