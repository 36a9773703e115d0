package org.nativeaot.core.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nativeaot.core.options.CompilationOptions;

/**
 * A zip with what a compilation depended on: {@code options.properties} (class path entries renamed to those in the
 * zip, so that it runs elsewhere), {@code classpath/N[.jar]}, the JDK's {@code release}, and the stack trace of a
 * failure. The JDK and LLVM are named, not included.
 */
final class ReproArchive {

    /** What says where things go or come from here, not what is compiled. */
    private static final List<String> OF_THIS_MACHINE = List.of("aot.repro", "aot.reproOnFailure", "aot.watchParent",
            "aot.output", "aot.outputDir", "aot.dumpDir", "aot.cacheDir", "aot.toolchainJar");

    private ReproArchive() {
    }

    /**
     * @param failure what went wrong, or null
     * @throws IOException if the zip cannot be written; none is left then
     */
    static void write(Path zip, Map<String, String> properties, CompilationOptions options, Throwable failure)
            throws IOException {
        Path folder = zip.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".aot-repro", ".zip");
        try {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(aside))) {
                List<Path> entries = options.classPath();
                StringBuilder classPath = new StringBuilder();
                for (int i = 0; i < entries.size(); i++) {
                    String name = "classpath/" + i + (Files.isDirectory(entries.get(i)) ? "" : ".jar");
                    classPath.append(i == 0 ? "" : ":").append(name);
                    addEntry(out, name, entries.get(i));
                }
                put(out, "options.properties", optionsFile(properties, classPath.toString()));
                Path release = options.jdkHome().resolve("release");
                if (Files.isRegularFile(release)) {
                    put(out, "jdk-release.txt", Files.readAllBytes(release));
                }
                if (failure != null) {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace, true));
                    put(out, "failure.txt", trace.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            Files.move(aside, zip, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static byte[] optionsFile(Map<String, String> properties, String classPath) throws IOException {
        Properties copy = new Properties();
        copy.putAll(properties);
        OF_THIS_MACHINE.forEach(copy::remove);
        copy.setProperty("aot.classPath", classPath);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy.store(bytes, null);
        return bytes.toByteArray();
    }

    private static void addEntry(ZipOutputStream out, String name, Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            copy(out, name, entry);
        } else if (Files.isDirectory(entry)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(entry)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                copy(out, name + "/" + entry.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    private static void copy(ZipOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, out);
        out.closeEntry();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
