package org.nativeaot.core.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.options.CompilationOptions;

class ReproArchiveTest {
    @TempDir
    Path dir;

    @Test
    void holdsClassesOptionsAndFailureSoThatItRunsElsewhere() throws IOException {
        Path classes = Files.createDirectories(dir.resolve("classes/com/acme"));
        Files.writeString(classes.resolve("Main.class"), "main");
        Path jar = Files.writeString(dir.resolve("library.jar"), "jar");
        CompilationOptions options = CompilationOptions.builder().classPath(List.of(dir.resolve("classes"), jar))
                .outputDir(dir).build();
        Path zip = dir.resolve("made/repro.zip");
        ReproArchive.write(zip, Map.of("aot.rid", "linux-x64", "aot.classPath", "elsewhere", "aot.watchParent", "true",
                        "aot.outputDir", "/gone", "aot.toolchainJar", "/elsewhere/llvm.jar"),
                options, new IllegalStateException("the reason"));
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertEquals("main", text(archive, "classpath/0/com/acme/Main.class"));
            assertEquals("jar", text(archive, "classpath/1.jar"));
            assertTrue(text(archive, "failure.txt").contains("IllegalStateException: the reason"));
            Properties p = new Properties();
            try (InputStream in = archive.getInputStream(archive.getEntry("options.properties"))) {
                p.load(in);
            }
            assertEquals(Map.of("aot.rid", "linux-x64", "aot.classPath", "classpath/0:classpath/1.jar"), p);
        }
        try (var left = Files.list(zip.getParent())) {
            assertEquals(List.of(zip), left.toList());
        }
    }

    private static String text(ZipFile archive, String entry) throws IOException {
        try (InputStream in = archive.getInputStream(archive.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
