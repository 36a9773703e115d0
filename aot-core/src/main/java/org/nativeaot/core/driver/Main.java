package org.nativeaot.core.driver;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.CompilationOptions;
import org.nativeaot.core.options.CompilationOptionsBuilder;

/**
 * The compiler as a program, for the forked JVM of the Maven plugin and for tests.
 *
 * <p>Arguments: {@code @FILE} reads a properties file in UTF-8; {@code --some-name VALUE} sets {@code aot.someName}.
 * Beyond the properties of {@link CompilationOptionsBuilder#properties}: {@code aot.classPath} (entries separated as the
 * platform does), {@code aot.output} (file) or {@code aot.outputDir}, and {@code aot.systemProperty.<name>}.
 * Prints {@code [INFO]}, {@code [WARNING]} and {@code [ERROR]} lines. Exit code 0, 1 for diagnosed errors, 2 for usage.
 */
public final class Main {
    private static final String SYSTEM_PROPERTY = "aot.systemProperty.";

    private Main() {
    }

    public static void main(String[] args) {
        int exit;
        try {
            CompilationOptions options = options(properties(args));
            Compilation.Result result = Compilation.run(options, line -> System.out.println("[INFO] " + line));
            for (Diagnostic d : result.warnings()) {
                System.out.println("[WARNING] " + d.render());
            }
            exit = 0;
        } catch (AotException e) {
            for (Diagnostic d : e.diagnostics()) {
                System.out.println("[ERROR] " + d.render());
                if (d.id() == DiagnosticId.INTERNAL && e.getCause() != null) {
                    e.getCause().printStackTrace(System.out);
                }
            }
            exit = 1;
        } catch (IOException | IllegalArgumentException e) {
            System.out.println("[ERROR] " + e.getMessage());
            exit = 2;
        }
        System.out.flush();
        System.exit(exit);
    }

    static Map<String, String> properties(String[] args) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("@")) {
                Properties p = new Properties();
                try (Reader r = Files.newBufferedReader(Path.of(args[i].substring(1)), StandardCharsets.UTF_8)) {
                    p.load(r);
                }
                p.forEach((k, v) -> all.put((String) k, (String) v));
            } else if (args[i].startsWith("--") && i + 1 < args.length) {
                all.put("aot." + camelCase(args[i].substring(2)), args[++i]);
            } else {
                throw new IllegalArgumentException("usage: @FILE | --name VALUE …; what is " + args[i] + "?");
            }
        }
        return all;
    }

    private static String camelCase(String dashed) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < dashed.length(); i++) {
            char c = dashed.charAt(i);
            if (c == '-' && i + 1 < dashed.length()) {
                sb.append(Character.toUpperCase(dashed.charAt(++i)));
            } else {
                sb.append(c);
            }
        }
        return sb.toString();
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
        Map<String, String> systemProperties = new TreeMap<>();
        properties.forEach((k, v) -> {
            if (k.startsWith(SYSTEM_PROPERTY)) {
                systemProperties.put(k.substring(SYSTEM_PROPERTY.length()), v);
            }
        });
        return builder.systemProperties(systemProperties).build();
    }
}
