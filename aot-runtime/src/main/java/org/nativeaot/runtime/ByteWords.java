package org.nativeaot.runtime;

import jdk.internal.misc.Unsafe;

/**
 * Loops over bytes that look at eight at a time, where HotSpot has vector code: comparison, the search for negative
 * bytes, for one byte and for two, String's hash. Elements begin at an offset divisible by 8, so words at indices
 * divisible by 8 are aligned; the others cost little.
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
    private static final int WORD = 8;

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
     * Index of the first place from {@code from} to before {@code to} where both bytes stand one after the other, or
     * -1; {@code to} may be the array's last index. As {@link #indexOf(byte[], int, int, int)}, with a word that is
     * zero where neither byte differs.
     */
    public static int indexOfPair(byte[] a, byte first, byte second, int from, int to) {
        int i = from;
        if (from >= 0 && to < a.length) {
            Unsafe u = Unsafe.getUnsafe();
            long firsts = (first & 255) * ONES;
            long seconds = (second & 255) * ONES;
            for (; i <= to - WORD; i += WORD) {
                long w = u.getLong(a, BASE + i) ^ firsts | u.getLong(a, BASE + i + 1) ^ seconds;
                long zero = w - ONES & ~w & SIGNS;
                if (zero != 0) {
                    return i + (Long.numberOfTrailingZeros(zero) >> 3);
                }
            }
        }
        for (; i < to; i++) {
            if (a[i] == first && a[i + 1] == second) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The hash of a string of one-byte characters. The first word has as many bytes as leave whole words, behind zeros,
     * which add nothing; a word's worth of bytes can be read of any array that has one, since sizes are rounded up.
     */
    public static int hashLatin1(byte[] a) {
        int n = a.length;
        if (n == 0) {
            return 0;
        }
        Unsafe u = Unsafe.getUnsafe();
        int i = n & WORD - 1;
        int h = hashWord(u.getLong(a, BASE) << Byte.SIZE * (WORD - 1 - i) << Byte.SIZE);
        for (; i < n; i += WORD) {
            h = P8 * h + hashWord(u.getLong(a, BASE + i));
        }
        return h;
    }

    /** As {@link #hashLatin1}, of two-byte characters. */
    public static int hashUtf16(byte[] a) {
        int n = a.length & -2;
        if (n == 0) {
            return 0;
        }
        Unsafe u = Unsafe.getUnsafe();
        int i = n & WORD - 1;
        int h = hashWideWord(u.getLong(a, BASE) << Byte.SIZE * (WORD - 2 - i) << 2 * Byte.SIZE);
        for (; i < n; i += WORD) {
            h = P4 * h + hashWideWord(u.getLong(a, BASE + i));
        }
        return h;
    }

    /**
     * The hash of a word's eight bytes, worked on as four pairs at once, then as two fours: {@code 31 * b + c} needs 13
     * bits, {@code 961 * pair + pair} 23.
     */
    private static int hashWord(long w) {
        long pairs = 31 * (w & EVEN_BYTES) + (w >>> 8 & EVEN_BYTES);
        long fours = P2 * (pairs & EVEN_SHORTS) + (pairs >>> 16 & EVEN_SHORTS);
        return P4 * (int) fours + (int) (fours >>> 32);
    }

    /** Of four two-byte characters: {@code 31 * c + d} needs 21 bits. */
    private static int hashWideWord(long w) {
        long pairs = 31 * (w & EVEN_SHORTS) + (w >>> 16 & EVEN_SHORTS);
        return P2 * (int) pairs + (int) (pairs >>> 32);
    }

    /** {@code h = 31 * h + (b & 255)} for each byte of a range that lies in the array. */
    public static int hashUnsigned(int h, byte[] a, int from, int length) {
        int end = from + length;
        int i = from;
        if (length >= 4 && (from & 7) == 0) {
            Unsafe u = Unsafe.getUnsafe();
            for (; i <= end - 8; i += 8) {
                h = P8 * h + hashWord(u.getLong(a, BASE + i));
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
