package org.nativeaot.core.driver;

import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.options.CompilationOptions;
import org.nativeaot.core.options.OutputKind;
import org.nativeaot.core.options.RefFormatChoice;
import org.nativeaot.core.options.TargetTriple;

/** Decides between 4-byte and 8-byte references (binary-interface.md, rule 6). */
final class ReferenceFormat {
    /** The largest heap that fits below 3.5 GiB together with the image: what {@code -Xmx3500m} asks for. */
    static final long LARGEST_NARROW_HEAP = 3500L << 20;

    private ReferenceFormat() {
    }

    /**
     * What to use. A library shares its process's low addresses with others, so only executables are narrow; and only
     * where the kernel knows how to move the image.
     */
    static RefFormat of(CompilationOptions options) {
        RefFormatChoice choice = options.refFormat();
        if (choice != RefFormatChoice.AUTO) {
            return choice == RefFormatChoice.NARROW ? RefFormat.NARROW : RefFormat.WIDE;
        }
        boolean fits = options.maxHeapBytes() <= LARGEST_NARROW_HEAP;
        boolean alone = options.kind() == OutputKind.EXECUTABLE;
        boolean possible = options.triple().os() == TargetTriple.Os.LINUX;
        return fits && alone && possible ? RefFormat.NARROW : RefFormat.WIDE;
    }
}
