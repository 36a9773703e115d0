package org.nativeaot.runtime;

import jdk.internal.misc.Unsafe;

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

    /**
     * Puts a number in front of {@code end}, and answers where it begins. The array has place for what {@link #count}
     * says.
     */
    static int put(byte[] to, int end, int n) {
        int at = putUnsigned(to, end, n < 0 ? -n : n);
        if (n < 0) {
            to[--at] = '-';
        }
        return at;
    }

    /** As {@link #put(byte[], int, int)}. */
    static int put(byte[] to, int end, long n) {
        long rest = n < 0 ? -n : n; // Long.MIN_VALUE is right as an unsigned number
        int at = end;
        while (rest >>> 32 != 0) {
            at = pair(to, at, (int) Long.remainderUnsigned(rest, 100));
            rest = Long.divideUnsigned(rest, 100);
        }
        at = putUnsigned(to, at, (int) rest);
        if (n < 0) {
            to[--at] = '-';
        }
        return at;
    }

    private static int putUnsigned(byte[] to, int end, int n) {
        int at = end;
        int rest = n;
        while (Integer.compareUnsigned(rest, 100) >= 0) {
            at = pair(to, at, Integer.remainderUnsigned(rest, 100));
            rest = Integer.divideUnsigned(rest, 100);
        }
        if (rest >= 10) {
            return pair(to, at, rest);
        }
        to[--at] = (byte) ('0' + rest);
        return at;
    }

    private static int pair(byte[] to, int end, int value) {
        Unsafe.getUnsafe().putShort(to, TypeInfo.ARRAY_BASE + end - 2, PAIRS[value]);
        return end - 2;
    }
}
