package org.nativeaot.core.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a linker made.
 *
 * @param file the executable or library
 * @param debugFile debug information in a file of its own, if it was split off
 * @param map the linker's map, if asked for
 * @param commandLines what was run, in order, as one could type it
 */
public record LinkedFile(Path file, Optional<Path> debugFile, Optional<Path> map, List<String> commandLines) {

    public LinkedFile {
        commandLines = List.copyOf(commandLines);
    }
}
