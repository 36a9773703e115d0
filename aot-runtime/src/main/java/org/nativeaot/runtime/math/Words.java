package org.nativeaot.runtime.math;

/** The halves of a double: fdlibm decides by the sign, the exponent and the first twenty bits of the fraction. */
final class Words {
    /** All but the sign, in a high word. */
    static final int MAGNITUDE = 0x7fffffff;
    /** High word of infinity; finite numbers are below. */
    static final int INFINITE = 0x7ff00000;

    private Words() {
    }

    static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    static int low(double x) {
        return (int) Double.doubleToRawLongBits(x);
    }

    static double of(int high, int low) {
        return Double.longBitsToDouble((long) high << 32 | low & 0xffffffffL);
    }

    static double withHigh(double x, int high) {
        return of(high, low(x));
    }

    static double truncated(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
    }

    /** Adds to the exponent, without regard to its range. */
    static double addExponent(double x, int n) {
        return withHigh(x, high(x) + (n << 20));
    }
}
