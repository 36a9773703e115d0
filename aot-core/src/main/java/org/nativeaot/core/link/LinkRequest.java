package org.nativeaot.core.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.nativeaot.core.options.OutputKind;
import org.nativeaot.core.options.Rid;

/**
 * What to link.
 *
 * @param objects object files and archives in the order they go to the linker; for an executable the first is the
 *     start code
 * @param output the file to make
 * @param rid for which platform
 * @param kind executable or shared library
 * @param exportedSymbols symbols others may see: a library's interface, or what native code looks up in an executable
 * @param stripSymbols whether debug information and symbols go to a file of their own; only Linux has that
 * @param map whether to write the linker's map to {@code <output>.map}
 * @param threads how many threads the linker may use
 */
public record LinkRequest(List<Path> objects, Path output, Rid rid, OutputKind kind, List<String> exportedSymbols,
        boolean stripSymbols, boolean map, int threads) {

    public LinkRequest {
        objects = List.copyOf(objects);
        exportedSymbols = List.copyOf(exportedSymbols);
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(rid, "rid");
        Objects.requireNonNull(kind, "kind");
        if (objects.isEmpty() || threads < 1) {
            throw new IllegalArgumentException(objects.size() + " objects, " + threads + " threads");
        }
    }

    /** An executable with debug information inside and no map. */
    public static LinkRequest executable(List<Path> objects, Path output, Rid rid) {
        return new LinkRequest(objects, output, rid, OutputKind.EXECUTABLE, List.of(), false, false,
                Runtime.getRuntime().availableProcessors());
    }

    public LinkRequest withStripSymbols(boolean strip) {
        return new LinkRequest(objects, output, rid, kind, exportedSymbols, strip, map, threads);
    }

    boolean isShared() {
        return kind == OutputKind.SHARED_LIBRARY;
    }

    /** Name of the output without the folder. */
    String outputName() {
        return output.getFileName().toString();
    }
}
