package org.nativeaot.runtime;

import jdk.internal.misc.Unsafe;

/**
 * CRC-32 (ISO 3309, reflected polynomial edb88320) four bytes a step with four tables (Kounavis and Berry, "A
 * Systematic Approach to Building High Performance Software-Based CRC Generators", ISCC 2005), and Adler-32 (RFC
 * 1950).
 */
public final class Checksums {
    private static final int POLYNOMIAL = 0xedb88320;
    private static final int[] TABLE = table(0, null);
    private static final int[] TABLE1 = table(1, TABLE);
    private static final int[] TABLE2 = table(2, TABLE);
    private static final int[] TABLE3 = table(3, TABLE);
    private static final int ADLER_BASE = 65521;
    /** The largest n for which 255n(n+1)/2 + (n+1)(65521-1) fits in 32 bits. */
    private static final int ADLER_RUN = 5552;
    private static final int PORTION = 8192;

    private Checksums() {
    }

    private static int[] table(int shift, int[] first) {
        int[] t = new int[256];
        for (int i = 0; i < 256; i++) {
            int c = first == null ? i : first[i];
            if (first == null) {
                for (int k = 0; k < 8; k++) {
                    c = (c & 1) != 0 ? c >>> 1 ^ POLYNOMIAL : c >>> 1;
                }
            }
            for (int k = 0; k < shift; k++) {
                c = first[c & 0xff] ^ c >>> 8;
            }
            t[i] = c;
        }
        return t;
    }

    /** One byte. */
    public static int crc32(int crc, int b) {
        int c = ~crc;
        return ~(TABLE[(c ^ b) & 0xff] ^ c >>> 8);
    }

    /** Bytes of an array (whose offset counts from {@code Unsafe}'s base), or raw memory if {@code base} is null. */
    public static int crc32(int crc, Object base, long from, int length) {
        Unsafe u = Unsafe.getUnsafe();
        int c = ~crc;
        long at = from;
        long end = from + length;
        while (end - at >= 4) {
            int x = c ^ u.getIntUnaligned(base, at);
            c = TABLE3[x & 0xff] ^ TABLE2[x >>> 8 & 0xff] ^ TABLE1[x >>> 16 & 0xff] ^ TABLE[x >>> 24];
            at += 4;
        }
        while (at < end) {
            c = TABLE[(c ^ u.getByte(base, at)) & 0xff] ^ c >>> 8;
            at++;
        }
        return ~c;
    }

    /** Bytes of an array. */
    public static int adler32(int adler, byte[] bytes, int from, int count) {
        int a = adler & 0xffff;
        int b = adler >>> 16;
        int at = from;
        int end = from + count;
        while (at < end) {
            for (int run = Math.min(end, at + ADLER_RUN); at < run; at++) {
                a += bytes[at] & 0xff;
                b += a;
            }
            a = Integer.remainderUnsigned(a, ADLER_BASE);
            b = Integer.remainderUnsigned(b, ADLER_BASE);
        }
        return b << 16 | a;
    }

    /** Raw memory. */
    public static int adler32(int adler, long address, int count) {
        byte[] portion = new byte[Math.min(count, PORTION)];
        int sum = adler;
        for (int done = 0; done < count; done += portion.length) {
            int n = Math.min(count - done, portion.length);
            KernelMemory.copy(null, address + done, portion, TypeInfo.ARRAY_BASE, n);
            sum = adler32(sum, portion, 0, n);
        }
        return sum;
    }

    /** One byte. */
    public static int adler32(int adler, int b) {
        int low = ((adler & 0xffff) + (b & 0xff)) % ADLER_BASE;
        return ((adler >>> 16) + low) % ADLER_BASE << 16 | low;
    }
}
