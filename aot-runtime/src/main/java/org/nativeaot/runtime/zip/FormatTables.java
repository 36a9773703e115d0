package org.nativeaot.runtime.zip;

/** Tables of the deflate format (RFC 1951, 3.2.5 and 3.2.7) that reading and writing share. */
final class FormatTables {
    /** The order in which the lengths of the code length code's codes are sent. */
    static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    /** Extra bits of a length, by its symbol from 257 on. */
    static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};

    private FormatTables() {
    }
}
