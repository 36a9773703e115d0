package org.nativeaot.runtime.math;

import static org.nativeaot.runtime.math.Words.INFINITE;
import static org.nativeaot.runtime.math.Words.MAGNITUDE;

/**
 * Logarithms. x = 2^k (1 + f) with sqrt(2)/2 &lt; 1 + f &lt; sqrt(2); with s = f / (2 + f), log(1 + f) = log(1 + s) -
 * log(1 - s) is a polynomial in s, and k ln 2 is added in two parts.
 */
public final class Logarithms {
    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double TWO54 = 0x1p54;
    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;
    private static final double ONE_BY_LN10 = 4.34294481903251816668e-01;
    private static final double LOG10_2_HIGH = 3.01029995663611771306e-01;
    private static final double LOG10_2_LOW = 3.69423907715893078616e-13;

    private Logarithms() {
    }

    /** The natural logarithm. */
    public static double log(double x) {
        int high = Words.high(x);
        int k = 0;
        if (high < 0x00100000) {
            if ((high & MAGNITUDE | Words.low(x)) == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k = -54;
            x *= TWO54;
            high = Words.high(x);
        }
        if (high >= INFINITE) {
            return x + x;
        }
        k += (high >> 20) - 1023;
        high &= 0xfffff;
        int upperHalf = high + 0x95f64 & 0x100000;
        x = Words.withHigh(x, high | upperHalf ^ 0x3ff00000);
        k += upperHalf >> 20;
        double f = x - 1;
        double dk = k;
        if ((0xfffff & 2 + high) < 3) {
            if (f == 0) {
                return k == 0 ? 0 : dk * LN2_HIGH + dk * LN2_LOW;
            }
            double r = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - r : dk * LN2_HIGH - ((r - dk * LN2_LOW) - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (L2 + w * (L4 + w * L6));
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double r = odd + even;
        if ((high - 0x6147a | 0x6b851 - high) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r))
                    : dk * LN2_HIGH - ((half - (s * (half + r) + dk * LN2_LOW)) - f);
        }
        return k == 0 ? f - s * (f - r) : dk * LN2_HIGH - ((s * (f - r) - dk * LN2_LOW) - f);
    }

    /** The logarithm to base ten. */
    public static double log10(double x) {
        int high = Words.high(x);
        int k = 0;
        if (high < 0x00100000) {
            if ((high & MAGNITUDE | Words.low(x)) == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k = -54;
            x *= TWO54;
            high = Words.high(x);
        }
        if (high >= INFINITE) {
            return x + x;
        }
        k += (high >> 20) - 1023;
        int negative = k >>> 31;
        double y = k + negative;
        x = Words.withHigh(x, high & 0xfffff | 0x3ff - negative << 20);
        double z = y * LOG10_2_LOW + ONE_BY_LN10 * log(x);
        return z + y * LOG10_2_HIGH;
    }

    /** log(1 + x), exact to an ulp for small x too. */
    public static double log1p(double x) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        int k = 1;
        double f = 0;
        int fraction = 1;
        double c = 0;
        if (high < 0x3fda827a) {
            if (magnitude >= 0x3ff00000) {
                return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
            }
            if (magnitude < 0x3e200000) {
                return magnitude < 0x3c900000 ? x : x - x * x * 0.5;
            }
            if (high > 0 || high <= 0xbfd2bec3) {
                k = 0;
                f = x;
            }
        }
        if (high >= INFINITE) {
            return x + x;
        }
        if (k != 0) {
            double u;
            if (high < 0x43400000) {
                u = 1 + x;
                fraction = Words.high(u);
                k = (fraction >> 20) - 1023;
                c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            } else {
                u = x;
                fraction = Words.high(u);
                k = (fraction >> 20) - 1023;
            }
            fraction &= 0xfffff;
            if (fraction < 0x6a09e) {
                u = Words.withHigh(u, fraction | 0x3ff00000);
            } else {
                k++;
                u = Words.withHigh(u, fraction | 0x3fe00000);
                fraction = 0x00100000 - fraction >> 2;
            }
            f = u - 1;
        }
        double half = 0.5 * f * f;
        if (fraction == 0) {
            if (f == 0) {
                return k == 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
            }
            double r = half * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : k * LN2_HIGH - ((r - (k * LN2_LOW + c)) - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
        return k == 0 ? f - (half - s * (half + r))
                : k * LN2_HIGH - ((half - (s * (half + r) + (k * LN2_LOW + c))) - f);
    }
}
