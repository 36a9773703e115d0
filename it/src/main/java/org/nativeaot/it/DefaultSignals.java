package org.nativeaot.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What makes a program meet HUP, INT and QUIT as one that a user starts. A process that was started in the background,
 * or by {@code nohup}, ignores some of them, and so do its children: on HotSpot and natively alike they never see them.
 * {@code env --default-signal} (coreutils 8.31) undoes that; it is only used where it is needed.
 */
final class DefaultSignals {
    private static final List<String> PREFIX = prefix(Path.of("/proc/self/status"));

    private DefaultSignals() {
    }

    /** Words to put before a command; none where nothing is ignored, or no Linux tells. */
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> prefix(Path status) {
        try {
            for (String line : Files.isReadable(status) ? Files.readAllLines(status) : List.<String>of()) {
                if (line.startsWith("SigIgn:")) {
                    return prefix(Long.parseUnsignedLong(line.substring("SigIgn:".length()).trim(), 16));
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> prefix(long ignored) {
        long asked = 0b111; // signals 1, 2 and 3
        return (ignored & asked) == 0 ? List.of() : List.of("/usr/bin/env", "--default-signal=HUP,INT,QUIT");
    }
}
