package org.nativeaot.runtime;

/**
 * Decimal digits of integers: how many, and into an array of one-byte characters, two at a time, the last ones first.
 */
final class Digits {
    /** 10^n; the last one is unsigned. */
    private static final long[] POWERS = powers();
    /** The digits of 0 to 99: tens in the low byte, ones in the high. */
    private static final short[] PAIRS = pairs();

    private Digits() {
    }

    private static long[] powers() {
        long[] p = new long[20];
        p[0] = 1;
        for (int i = 1; i < p.length; i++) {
            p[i] = 10 * p[i - 1];
        }
        return p;
    }

    private static short[] pairs() {
        short[] p = new short[100];
        for (int i = 0; i < p.length; i++) {
            p[i] = (short) ('0' + i / 10 | '0' + i % 10 << 8);
        }
        return p;
    }

    /** Characters of a number, its sign among them. */
    static int count(long n) {
        // The lowest bit does not change how many digits there are, but that 0 has one.
        long size = (n < 0 ? -n : n) | 1;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size);
        int digits = bits * 1233 >> 12; // log 2 to base 10; right, or one too few
        if (Long.compareUnsigned(size, POWERS[digits]) >= 0) {
            digits++;
        }
        return n < 0 ? digits + 1 : digits;
    }

    /** Puts a number in front of {@code end}, and answers where it begins. */
    static int put(byte[] to, int end, int n) {
        int rest = n < 0 ? n : -n; // every int has a negative counterpart
        int at = end;
        while (rest <= -100) {
            int hundreds = rest / 100;
            at = pair(to, at, 100 * hundreds - rest);
            rest = hundreds;
        }
        if (rest <= -10) {
            at = pair(to, at, -rest);
        } else {
            to[--at] = (byte) ('0' - rest);
        }
        if (n < 0) {
            to[--at] = '-';
        }
        return at;
    }

    static int put(byte[] to, int end, long n) {
        if (n == (int) n) {
            return put(to, end, (int) n);
        }
        long rest = n < 0 ? n : -n;
        int at = end;
        while (rest < Integer.MIN_VALUE) {
            long hundreds = rest / 100;
            at = pair(to, at, (int) (100 * hundreds - rest));
            rest = hundreds;
        }
        if (n < 0) {
            return put(to, at, (int) rest);
        }
        // The number's own digits without a sign: what is left may be one more than an int holds.
        long hundreds = rest / 100;
        at = pair(to, at, (int) (100 * hundreds - rest));
        return put(to, at, (int) -hundreds);
    }

    private static int pair(byte[] to, int end, int value) {
        short digits = PAIRS[value];
        to[end - 2] = (byte) digits;
        to[end - 1] = (byte) (digits >> 8);
        return end - 2;
    }
}
