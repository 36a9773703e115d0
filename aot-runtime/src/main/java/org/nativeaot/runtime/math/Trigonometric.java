package org.nativeaot.runtime.math;

import static org.nativeaot.runtime.math.Words.MAGNITUDE;

/** Sine, cosine, tangent: polynomials on [-pi/4, pi/4] of an argument reduced by {@link ArgumentReduction}. */
public final class Trigonometric {
    private static final int QUARTER_PI_HIGH = 0x3fe921fb;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double QUARTER_PI_LOW = 3.06161699786838301793e-17;
    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;
    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;
    private static final double T0 = 3.33333333333334091986e-01;
    private static final double T1 = 1.33333333333201242699e-01;
    private static final double T2 = 5.39682539762260521377e-02;
    private static final double T3 = 2.18694882948595424599e-02;
    private static final double T4 = 8.86323982359930005737e-03;
    private static final double T5 = 3.59207910759131235356e-03;
    private static final double T6 = 1.45620945432529025516e-03;
    private static final double T7 = 5.88041240820264096874e-04;
    private static final double T8 = 2.46463134818469906812e-04;
    private static final double T9 = 7.81794442939557092300e-05;
    private static final double T10 = 7.14072491382608190305e-05;
    private static final double T11 = -1.85586374855275456654e-05;
    private static final double T12 = 2.59073051863633712884e-05;

    private Trigonometric() {
    }

    /** Sine of an angle in radians. */
    public static double sin(double x) {
        if ((Words.high(x) & MAGNITUDE) <= QUARTER_PI_HIGH) {
            return sine(x, 0, false);
        }
        double[] y = new double[2];
        switch (ArgumentReduction.reduce(x, y) & 3) {
            case 0:
                return sine(y[0], y[1], true);
            case 1:
                return cosine(y[0], y[1]);
            case 2:
                return -sine(y[0], y[1], true);
            default:
                return -cosine(y[0], y[1]);
        }
    }

    /** Cosine of an angle in radians. */
    public static double cos(double x) {
        if ((Words.high(x) & MAGNITUDE) <= QUARTER_PI_HIGH) {
            return cosine(x, 0);
        }
        double[] y = new double[2];
        switch (ArgumentReduction.reduce(x, y) & 3) {
            case 0:
                return cosine(y[0], y[1]);
            case 1:
                return -sine(y[0], y[1], true);
            case 2:
                return -cosine(y[0], y[1]);
            default:
                return sine(y[0], y[1], true);
        }
    }

    /** Tangent of an angle in radians. */
    public static double tan(double x) {
        if ((Words.high(x) & MAGNITUDE) <= QUARTER_PI_HIGH) {
            return tangent(x, 0, false);
        }
        double[] y = new double[2];
        boolean odd = (ArgumentReduction.reduce(x, y) & 1) != 0;
        return tangent(y[0], y[1], odd);
    }

    private static double sine(double x, double tail, boolean hasTail) {
        if ((Words.high(x) & MAGNITUDE) < 0x3e400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return hasTail ? x - ((z * (0.5 * tail - v * r) - tail) - v * S1) : x + v * (S1 + z * r);
    }

    private static double cosine(double x, double tail) {
        int magnitude = Words.high(x) & MAGNITUDE;
        if (magnitude < 0x3e400000) {
            return 1;
        }
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (magnitude < 0x3fd33333) {
            return 1 - (0.5 * z - (z * r - x * tail));
        }
        double q = magnitude > 0x3fe90000 ? 0.28125 : Words.of(magnitude - 0x00200000, 0);
        double half = 0.5 * z - q;
        double a = 1 - q;
        return a - (half - (z * r - x * tail));
    }

    /** tan(x + tail), or -1 / tan(x + tail). */
    private static double tangent(double x, double tail, boolean inverse) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude < 0x3e300000) {
            if (!inverse) {
                return x;
            }
            // A reduced argument is never zero: no double is a multiple of pi/2 but zero.
            double w = x + tail;
            return inverted(w, tail - (Words.truncated(w) - x));
        }
        boolean large = magnitude >= 0x3fe59428;
        if (large) {
            if (high < 0) {
                x = -x;
                tail = -tail;
            }
            x = (QUARTER_PI - x) + (QUARTER_PI_LOW - tail);
            tail = 0;
        }
        double z = x * x;
        double w = z * z;
        double odd = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
        double even = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
        double s = z * x;
        double r = tail + z * (s * (odd + even) + tail);
        r += T0 * s;
        w = x + r;
        if (large) {
            double v = inverse ? -1 : 1;
            double sign = high < 0 ? -1 : 1;
            return sign * (v - 2 * (x - (w * w / (w + v) - r)));
        }
        return inverse ? inverted(w, r - (Words.truncated(w) - x)) : w;
    }

    /** -1 / w, where rest is what w's first word lacks to the true value. */
    private static double inverted(double w, double rest) {
        double z = Words.truncated(w);
        double a = -1 / w;
        double t = Words.truncated(a);
        double s = 1 + t * z;
        return t + a * (s + t * rest);
    }
}
