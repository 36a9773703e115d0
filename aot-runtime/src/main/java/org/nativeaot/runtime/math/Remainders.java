package org.nativeaot.runtime.math;

/** The remainder of IEEE 754: of the division with the quotient rounded to the nearest, which is exact. */
public final class Remainders {
    private Remainders() {
    }

    /** x - p n, where n is the integer nearest to x / p, the even one of two. */
    public static double ieee(double x, double p) {
        if (Double.isNaN(x) || Double.isNaN(p) || Double.isInfinite(x) || p == 0) {
            return Double.NaN;
        }
        double divisor = Math.abs(p);
        double rest = divisor <= Double.MAX_VALUE / 2 ? Math.abs(x % (divisor + divisor)) : Math.abs(x);
        // Comparing rest + rest instead of half the divisor keeps tiny divisors exact.
        if (divisor < Double.MIN_NORMAL * 2) {
            if (rest + rest > divisor) {
                rest -= divisor;
                if (rest + rest >= divisor) {
                    rest -= divisor;
                }
            }
        } else {
            double half = 0.5 * divisor;
            if (rest > half) {
                rest -= divisor;
                if (rest >= half) {
                    rest -= divisor;
                }
            }
        }
        return Double.doubleToRawLongBits(x) < 0 ? -rest : rest;
    }
}
