package org.nativeaot.runtime;

import jdk.internal.misc.Unsafe;

/**
 * Loops over bytes that look at eight at a time, where HotSpot has vector code: comparison, the search for negative
 * bytes and for one byte, String's hash. Elements begin at an offset divisible by 8, so words at indices divisible by
 * 8 are aligned.
 *
 * <p>The hash takes h to 31^8 h + 31^7 b0 + … + b7 in one step, instead of eight that wait for each other. The order of
 * bytes in a word is little-endian, as on all targets.
 */
public final class ByteWords {
    private static final long BASE = TypeInfo.ARRAY_BASE;
    private static final long ONES = 0x0101010101010101L;
    private static final long SIGNS = 0x8080808080808080L;
    private static final int P2 = 31 * 31;
    private static final int P4 = P2 * P2;
    private static final int P8 = P4 * P4;
    private static final long EVEN_BYTES = 0x00ff_00ff_00ff_00ffL;
    private static final long EVEN_SHORTS = 0x0000_ffff_0000_ffffL;

    private ByteWords() {
    }

    /** Whether two arrays, neither of them null, hold the same bytes. */
    public static boolean equal(byte[] a, byte[] b) {
        int n = a.length;
        if (n != b.length) {
            return false;
        }
        Unsafe u = Unsafe.getUnsafe();
        int i = 0;
        for (; i <= n - 8; i += 8) {
            if (u.getLong(a, BASE + i) != u.getLong(b, BASE + i)) {
                return false;
            }
        }
        if ((n & 4) != 0) {
            if (u.getInt(a, BASE + i) != u.getInt(b, BASE + i)) {
                return false;
            }
            i += 4;
        }
        for (; i < n; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes of a range stand before the first negative one; {@code length} if there is none. */
    public static int countPositives(byte[] a, int from, int length) {
        int end = from + length;
        int i = from;
        if (from >= 0 && length >= 8 && end <= a.length && end >= 0) {
            Unsafe u = Unsafe.getUnsafe();
            for (; (i & 7) != 0; i++) {
                if (a[i] < 0) {
                    return i - from;
                }
            }
            while (i <= end - 8 && (u.getLong(a, BASE + i) & SIGNS) == 0) {
                i += 8;
            }
        }
        for (; i < end; i++) {
            if (a[i] < 0) {
                return i - from;
            }
        }
        return length;
    }

    /**
     * Index of the first byte of the range that equals the lowest one of {@code b}, or -1. A byte of a word is zero if
     * taking 1 from each borrows into its highest bit, which was not set (Warren, "Hacker's Delight", 6-1); the lowest
     * one found is right.
     */
    public static int indexOf(byte[] a, int b, int from, int to) {
        byte sought = (byte) b;
        int i = from;
        if (from >= 0 && to <= a.length) {
            Unsafe u = Unsafe.getUnsafe();
            for (; (i & 7) != 0 && i < to; i++) {
                if (a[i] == sought) {
                    return i;
                }
            }
            long all = (sought & 255) * ONES;
            for (; i <= to - 8; i += 8) {
                long w = u.getLong(a, BASE + i) ^ all;
                long zero = w - ONES & ~w & SIGNS;
                if (zero != 0) {
                    return i + (Long.numberOfTrailingZeros(zero) >> 3);
                }
            }
        }
        for (; i < to; i++) {
            if (a[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@code h = 31 * h + (b & 255)} for each byte of a range that lies in the array. Words of 8 bytes are worked on as
     * four pairs at once, then as two fours: {@code 31 * b + c} needs 13 bits, {@code 961 * pair + pair} 23.
     */
    public static int hashUnsigned(int h, byte[] a, int from, int length) {
        int end = from + length;
        int i = from;
        if (length >= 4 && (from & 7) == 0) {
            Unsafe u = Unsafe.getUnsafe();
            for (; i <= end - 8; i += 8) {
                long w = u.getLong(a, BASE + i);
                long pairs = 31 * (w & EVEN_BYTES) + (w >>> 8 & EVEN_BYTES);
                long fours = P2 * (pairs & EVEN_SHORTS) + (pairs >>> 16 & EVEN_SHORTS);
                h = P8 * h + P4 * (int) fours + (int) (fours >>> 32);
            }
            if (i <= end - 4) {
                int w = u.getInt(a, BASE + i);
                int pairs = 31 * (w & (int) EVEN_BYTES) + (w >>> 8 & (int) EVEN_BYTES);
                h = P4 * h + P2 * (pairs & 0xffff) + (pairs >>> 16);
                i += 4;
            }
        }
        for (; i < end; i++) {
            h = 31 * h + (a[i] & 255);
        }
        return h;
    }
}
