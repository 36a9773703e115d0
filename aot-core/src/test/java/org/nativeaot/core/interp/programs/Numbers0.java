package org.nativeaot.core.interp.programs;

/** Integer and floating arithmetic with its corner cases. */
public final class Numbers0 {
    private Numbers0() {
    }

    public static int intOps(int a, int b) {
        return (a + b) * 31 ^ (a - b) << (b & 7) | a >>> b ^ (a >> 3 & ~b);
    }

    public static int divide(int a, int b) {
        return a / b + a % b * 7;
    }

    public static long divideLong(long a, long b) {
        return a / b ^ a % b;
    }

    public static long longOps(long a, long b) {
        return (a * b + (a << (int) b)) ^ (a >>> 7) - (b >> 60) | -a;
    }

    public static String doubles(double a, double b) {
        return (a + b) + " " + (a - b) + " " + a * b + " " + a / b + " " + a % b + " " + -a + " " + (a < b) + (a >= b)
                + (a == b)
                + (a != b);
    }

    public static String floats(float a, float b) {
        return (a + b) + " " + (a - b) + " " + a * b + " " + a / b + " " + a % b + " " + (a > b) + (a <= b) + " "
                + (int) a + " "
                + (long) b;
    }

    public static String conversions(double d) {
        return (int) d + " " + (long) d + " " + (float) d + " " + (byte) d + " " + (short) d + " " + (int) (char) d;
    }

    public static String fromLong(long l) {
        return (int) l + " " + (byte) l + " " + (short) l + " " + (int) (char) l + " " + (float) l + " " + (double) l;
    }

    public static String fromInt(int i) {
        return (long) i + " " + (byte) i + " " + (char) (i & 0x7f | 0x20) + " " + (float) i + " " + (double) i;
    }

    public static String bits(double d) {
        return Long.toHexString(Double.doubleToLongBits(d)) + " "
                + Integer.toHexString(Float.floatToIntBits((float) d));
    }

    public static int compareChain(long a, long b) {
        int r = 0;
        if (a < b) {
            r += 1;
        }
        if (a <= b) {
            r += 2;
        }
        if (a == b) {
            r += 4;
        }
        if (a > b) {
            r += 8;
        }
        return r + Long.compare(a, b) * 100 + Long.compareUnsigned(a, b) * 1000;
    }

    public static String library(long a, int b) {
        return Long.bitCount(a) + " " + Long.numberOfLeadingZeros(a) + " " + Long.numberOfTrailingZeros(a) + " "
                + Long.reverse(a) + " " + Long.reverseBytes(a) + " " + Integer.rotateLeft(b, 5) + " "
                + Integer.toUnsignedString(b) + " " + Long.toUnsignedString(a) + " " + Integer.highestOneBit(b) + " "
                + Math.abs(b) + " " + Math.floorMod(a, 7L) + " " + Math.multiplyHigh(a, a + 1);
    }

    public static String math(double d) {
        return StrictMath.sin(d) + " " + StrictMath.exp(d) + " " + Math.sqrt(d) + " " + Math.floor(d) + " "
                + Math.ceil(d)
                + " " + Math.rint(d) + " " + Math.round(d) + " " + Math.abs(d) + " " + Math.ulp(d) + " "
                + Math.signum(d);
    }
}
