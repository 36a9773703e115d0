package org.nativeaot.core.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The Java half of the runtime, compiled from the sources beside this module, which is built before it. Once per run of
 * the tests; the folder goes away with the JVM.
 */
final class RuntimeClasses {
    private static final String SOURCES = "aot-runtime/src/main";
    private static Path compiled;

    private RuntimeClasses() {
    }

    /** The folder with the class files, substitutes among them. */
    static synchronized Path folder() {
        if (compiled == null) {
            compiled = compile();
        }
        return compiled;
    }

    /** Internal names of the runtime's own classes, sorted; substitutes left out. */
    static List<String> names() {
        Path root = folder();
        try (Stream<Path> files = Files.walk(root.resolve("org/nativeaot/runtime"))) {
            return files.map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(n -> n.endsWith(".class") && !n.contains("/substitute/"))
                    .map(n -> n.substring(0, n.length() - ".class".length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile() {
        Path beside = Path.of("..").resolve(SOURCES);
        Path sources = Files.isDirectory(beside) ? beside : Path.of(SOURCES);
        try {
            Path folder = Files.createTempDirectory("runtime-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-XDignore.symbol.file",
                    "-d", folder.toString()));
            for (String module : List.of("java.base", "java.management", "jdk.management")) {
                for (String name : ModuleLayer.boot().findModule(module).orElseThrow().getPackages()) {
                    arguments.add("--add-exports=" + module + "/" + name + "=ALL-UNNAMED");
                }
            }
            try (Stream<Path> files = Files.walk(sources.resolve("java"))) {
                files.map(Path::toString).filter(f -> f.endsWith(".java") && !f.endsWith("package-info.java")).sorted()
                        .forEach(arguments::add);
            }
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages,
                    arguments.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalStateException("the runtime does not compile\n" + messages);
            }
            copy(sources.resolve("resources"), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(f).toString());
                Files.createDirectories(target.getParent());
                Files.copy(f, target);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // a folder below the system's temporary one stays behind
        }
    }
}
