package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path dir;

    @Test
    void datesDoNotCountButContentAndNamesDo() throws IOException {
        Path file = Files.writeString(dir.resolve("A.class"), "1");
        List<String> first = lines();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertEquals(first, lines());
        Files.writeString(file, "2");
        List<String> second = lines();
        assertNotEquals(first, second);
        Files.move(file, dir.resolve("B.class"));
        assertNotEquals(second, lines());
    }

    @Test
    void anAbsentEntryDiffersFromAnEmptyFolder() throws IOException {
        List<String> empty = lines();
        Files.delete(dir);
        assertNotEquals(empty, lines());
        Files.createDirectory(dir);
    }

    @Test
    void optionsThatDoNotChangeTheResultDoNotCount() {
        Map<String, String> options = Map.of("aot.rid", "linux-x64", "aot.optimize", "quick");
        Map<String, String> more = new TreeMap<>(options);
        more.putAll(Map.of("aot.time", "true", "aot.report", "report.txt", "aot.threads", "1", "aot.cacheDir",
                "cache"));
        assertEquals(options, AotProperties.forFingerprint(more));
    }

    private List<String> lines() throws IOException {
        Fingerprint f = new Fingerprint();
        f.addContent("classes", dir);
        return f.lines();
    }
}
