package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupArchiveTest {
    @TempDir
    Path folder;

    private StartupArchive archive(Path... classPath) {
        return StartupArchive.of(folder.resolve("cache"), folder, List.of(classPath), new SystemStreamLog());
    }

    @Test
    void theFirstRunMakesWhatTheNextBeginsWith() throws Exception {
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        StartupArchive first = archive(jar);
        String making = first.jvmArguments().get(1);
        assertTrue(making.startsWith("-XX:ArchiveClassesAtExit="), making);
        Files.writeString(Path.of(making.substring(making.indexOf('=') + 1)), "archive");
        first.keep();
        String using = archive(jar).jvmArguments().get(1);
        assertTrue(using.startsWith("-XX:SharedArchiveFile="), using);
        assertEquals("archive", Files.readString(Path.of(using.substring(using.indexOf('=') + 1))));
    }

    @Test
    void anotherCompilerHasAnArchiveOfItsOwnAndOldOnesGo() throws Exception {
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        Path kept = keep(archive(jar));
        Files.setLastModifiedTime(kept, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.writeString(jar, "another jar");
        assertNotEquals(kept, keep(archive(jar)));
        assertFalse(Files.exists(kept));
    }

    private Path keep(StartupArchive a) throws Exception {
        Files.writeString(folder.resolve("startup.jsa"), "archive");
        a.keep();
        try (var files = Files.list(folder.resolve("cache").resolve("jvm"))) {
            return files.max(java.util.Comparator.comparing(p -> p.toFile().lastModified())).orElseThrow();
        }
    }

    @Test
    void foldersOfClassesHaveNone() throws Exception {
        assertEquals(List.of(), archive(Files.createDirectory(folder.resolve("classes"))).jvmArguments());
    }

    @Test
    void aRunThatMadeNoneChangesNothing() throws Exception {
        archive(Files.writeString(folder.resolve("a.jar"), "jar")).keep();
        assertFalse(Files.exists(folder.resolve("cache")));
    }
}
