package org.nativeaot.core.diag;

import java.util.Objects;

/**
 * A place in source code, or in an input that has no lines.
 *
 * @param file name as the class file states it ({@code Main.java}), or a path or jar entry
 * @param line 1-based line; 0 when unknown
 */
public record SourcePosition(String file, int line) {

    public SourcePosition {
        Objects.requireNonNull(file, "file");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line);
        }
    }

    /** A file as a whole. */
    public static SourcePosition of(String file) {
        return new SourcePosition(file, 0);
    }

    /** {@code Main.java:12}, or only the file when the line is unknown: the form that IDEs make a link of. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
