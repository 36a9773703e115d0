package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishFolderTest {
    @TempDir
    Path dir;
    private Path published;
    private PublishFolder folder;

    @BeforeEach
    void publishAppAndDebugFile() throws IOException {
        published = dir.resolve("publish/linux-x64");
        folder = new PublishFolder(published, dir.resolve("aot/linux-x64.record"));
        folder.accept(results("app", "app.dbg"), key("1"));
    }

    @Test
    void sameInputsNeedNothing() throws IOException {
        assertEquals(Optional.empty(), folder.staleBecause(key("1")));
    }

    @Test
    void namesTheInputThatChanged() throws IOException {
        assertEquals(Optional.of("b changed"), folder.staleBecause(key("2")));
    }

    @Test
    void anInputMoreIsAChange() throws IOException {
        Fingerprint more = key("1");
        more.add("c", "new");
        assertEquals(Optional.of("c changed"), folder.staleBecause(more));
    }

    @Test
    void anInputLessIsAChange() throws IOException {
        Fingerprint less = new Fingerprint();
        less.add("b", "1");
        assertEquals(Optional.of("a changed"), folder.staleBecause(less));
    }

    @Test
    void orderCounts() throws IOException {
        Fingerprint swapped = new Fingerprint();
        swapped.add("b", "1");
        swapped.add("a", "same");
        assertEquals(Optional.of("the order of inputs changed"), folder.staleBecause(swapped));
    }

    @Test
    void aMissingResultIsMadeAgain() throws IOException {
        Files.delete(published.resolve("app"));
        assertTrue(folder.staleBecause(key("1")).orElseThrow().endsWith("app is missing"));
    }

    @Test
    void anAlteredResultIsMadeAgain() throws IOException {
        Files.writeString(published.resolve("app"), "another");
        assertTrue(folder.staleBecause(key("1")).orElseThrow().endsWith("app was altered"));
    }

    @Test
    void removesWhatOnlyAnEarlierPublishMadeAndNothingElse() throws IOException {
        Files.writeString(published.resolve("config.txt"), "the user's");
        folder.accept(results("app"), key("2"));
        assertFalse(Files.exists(published.resolve("app.dbg")));
        assertTrue(Files.exists(published.resolve("config.txt")));
        assertEquals(Optional.empty(), folder.staleBecause(key("2")));
    }

    private Path results(String... names) throws IOException {
        Path results = Files.createTempDirectory(dir, "results");
        for (String name : names) {
            Files.writeString(results.resolve(name), "content of " + name);
        }
        return results;
    }

    private static Fingerprint key(String value) {
        Fingerprint f = new Fingerprint();
        f.add("a", "same");
        f.add("b", value);
        return f;
    }
}
