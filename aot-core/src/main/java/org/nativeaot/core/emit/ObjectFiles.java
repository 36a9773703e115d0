package org.nativeaot.core.emit;

import java.nio.file.Path;
import java.util.List;

/**
 * What the linker gets.
 *
 * @param objects  kernel, partitions by name, image; without start code
 * @param compiled how many of them were made now
 * @param reused   how many came from the cache
 */
public record ObjectFiles(List<Path> objects, int compiled, int reused) {
    public ObjectFiles {
        objects = List.copyOf(objects);
    }
}
