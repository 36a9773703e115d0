package org.nativeaot.core.options;

/** How references are to stand in the program's heap ({@code aot.refFormat}, for tests): 4 bytes, 8 bytes. */
public enum RefFormatChoice {
    /** Narrow where the target and the limit of the heap allow it. */
    AUTO,
    NARROW,
    WIDE
}
