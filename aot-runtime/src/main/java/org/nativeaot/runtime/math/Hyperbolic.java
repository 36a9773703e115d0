package org.nativeaot.runtime.math;

import static org.nativeaot.runtime.math.Words.INFINITE;
import static org.nativeaot.runtime.math.Words.MAGNITUDE;

/**
 * exp(x) - 1 and the hyperbolic functions. x = k ln 2 + r with |r| at most ln 2 / 2; exp(r) - 1 by a rational
 * approximation of r (exp(r) + 1) / (exp(r) - 1); then scaled with care for the subtraction.
 */
public final class Hyperbolic {
    private static final double LN2_HIGH = Logarithms.LN2_HIGH;
    private static final double LN2_LOW = Logarithms.LN2_LOW;
    private static final double OVERFLOW = 7.09782712893383973096e+02;
    private static final double ONE_BY_LN2 = 1.44269504088896338700e+00;
    private static final double Q1 = -3.33333333333331316428e-02;
    private static final double Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05;
    private static final double Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private Hyperbolic() {
    }

    /** exp(x) - 1. */
    public static double expm1(double x) {
        int high = Words.high(x);
        boolean negative = high < 0;
        high &= MAGNITUDE;
        if (high >= 0x4043687a) {
            if (high >= 0x40862e42) {
                if (high >= INFINITE) {
                    return Double.isNaN(x) ? x + x : negative ? -1 : x;
                }
                if (x > OVERFLOW) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            if (negative) {
                return -1;
            }
        }
        int k = 0;
        double c = 0;
        if (high > 0x3fd62e42) {
            double upper;
            double lower;
            if (high < 0x3ff0a2b2) {
                k = negative ? -1 : 1;
                upper = negative ? x + LN2_HIGH : x - LN2_HIGH;
                lower = negative ? -LN2_LOW : LN2_LOW;
            } else {
                k = (int) (ONE_BY_LN2 * x + (negative ? -0.5 : 0.5));
                double t = k;
                upper = x - t * LN2_HIGH;
                lower = t * LN2_LOW;
            }
            x = upper - lower;
            c = (upper - x) - lower;
        } else if (high < 0x3c900000) {
            return x;
        }
        double halfX = 0.5 * x;
        double halfSquare = x * halfX;
        double r = 1 + halfSquare
                * (Q1 + halfSquare * (Q2 + halfSquare * (Q3 + halfSquare * (Q4 + halfSquare * Q5))));
        double t = 3 - r * halfX;
        double e = halfSquare * ((r - t) / (6 - x * t));
        if (k == 0) {
            return x - (x * e - halfSquare);
        }
        e = x * (e - c) - c;
        e -= halfSquare;
        if (k == -1) {
            return 0.5 * (x - e) - 0.5;
        }
        if (k == 1) {
            return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
        }
        if (k <= -2 || k > 56) {
            return Words.addExponent(1 - (e - x), k) - 1;
        }
        if (k < 20) {
            double one = Words.of(0x3ff00000 - (0x200000 >> k), 0);
            return Words.addExponent(one - (e - x), k);
        }
        double tiny = Words.of(0x3ff - k << 20, 0);
        double y = x - (e + tiny);
        return Words.addExponent(y + 1, k);
    }

    /** Hyperbolic sine. */
    public static double sinh(double x) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude >= INFINITE) {
            return x + x;
        }
        double half = high < 0 ? -0.5 : 0.5;
        if (magnitude < 0x40360000) {
            if (magnitude < 0x3e300000) {
                return x;
            }
            double t = expm1(Math.abs(x));
            return magnitude < 0x3ff00000 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
        }
        return magnitude < 0x40862e42 ? half * StrictMath.exp(Math.abs(x)) : nearOverflow(x, half, magnitude);
    }

    /** Hyperbolic cosine. */
    public static double cosh(double x) {
        int magnitude = Words.high(x) & MAGNITUDE;
        if (magnitude >= INFINITE) {
            return x * x;
        }
        if (magnitude < 0x3fd62e43) {
            double t = expm1(Math.abs(x));
            double w = 1 + t;
            return magnitude < 0x3c800000 ? w : 1 + t * t / (w + w);
        }
        if (magnitude < 0x40360000) {
            double t = StrictMath.exp(Math.abs(x));
            return 0.5 * t + 0.5 / t;
        }
        return magnitude < 0x40862e42 ? 0.5 * StrictMath.exp(Math.abs(x)) : nearOverflow(x, 0.5, magnitude);
    }

    /** half times exp(|x|), where exp(|x|) itself may be too large. */
    private static double nearOverflow(double x, double half, int magnitude) {
        if (magnitude < 0x408633ce
                || magnitude == 0x408633ce && Integer.compareUnsigned(Words.low(x), 0x8fb9f87d) <= 0) {
            double w = StrictMath.exp(0.5 * Math.abs(x));
            return half * w * w;
        }
        return half < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Hyperbolic tangent. */
    public static double tanh(double x) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude >= INFINITE) {
            return high < 0 ? 1 / x - 1 : 1 / x + 1;
        }
        double z = 1;
        if (magnitude < 0x40360000) {
            if (magnitude < 0x3c800000) {
                return x * (1 + x);
            }
            if (magnitude >= 0x3ff00000) {
                z = 1 - 2 / (expm1(2 * Math.abs(x)) + 2);
            } else {
                double t = expm1(-2 * Math.abs(x));
                z = -t / (t + 2);
            }
        }
        return high < 0 ? -z : z;
    }
}
