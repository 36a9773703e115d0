package org.nativeaot.core.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectCacheTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsAMissUntilItIsMadeAgain() throws IOException {
        ObjectCache cache = new ObjectCache(folder);
        String key = ObjectCache.key(List.of(new byte[] {1, 2}));
        byte[] object = {3, 4, 5};
        assertEquals(Optional.empty(), cache.get(key));
        cache.put(key, object);
        assertArrayEquals(object, cache.get(key).orElseThrow());
        Path file;
        try (Stream<Path> all = Files.walk(folder)) {
            file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.write(file, new byte[0]);
        assertEquals(Optional.empty(), cache.get(key));
        cache.put(key, object);
        assertArrayEquals(object, cache.get(key).orElseThrow());
        cache.prune();
        assertTrue(cache.get(key).isPresent(), "small enough to stay");
    }
}
