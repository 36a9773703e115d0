package org.nativeaot.core.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The {@code layout.def} that the kernel is compiled with. */
public final class KernelFacts {
    private static final String FILE = "aot-runtime/src/main/c/include/layout.def";

    private KernelFacts() {
    }

    /** Works from the module's folder and from the root. */
    public static LayoutDefinition read() {
        Path file = Path.of("..").resolve(FILE);
        try {
            return LayoutDefinition.parse(Files.readString(Files.exists(file) ? file : Path.of(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
