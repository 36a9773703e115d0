package org.nativeaot.runtime.math;

import static org.nativeaot.runtime.math.Words.INFINITE;
import static org.nativeaot.runtime.math.Words.MAGNITUDE;

/**
 * x = n pi/2 + y with |y| at most pi/4, y as a sum of two doubles. By Cody and Waite's method with up to three parts of
 * pi/2 below 2^20 pi/2, and above by Payne and Hanek's: the product with those digits of 2/pi that matter.
 */
final class ArgumentReduction {
    private static final double TWO_BY_PI = 6.36619772367581382433e-01;
    private static final double PART1 = 1.57079632673412561417e+00;
    private static final double AFTER1 = 6.07710050650619224932e-11;
    private static final double PART2 = 6.07710050630396597660e-11;
    private static final double AFTER2 = 2.02226624879595063154e-21;
    private static final double PART3 = 2.02226624871116645580e-21;
    private static final double AFTER3 = 8.47842766036889956997e-32;

    /** Below this many multiples of pi/2, a look at the first word tells whether digits cancel. */
    private static final int FEW = 32;

    private ArgumentReduction() {
    }

    /**
     * @param y receives the remainder, its main part first
     * @return n; only its last two bits mean anything for large arguments
     */
    static int reduce(double x, double[] y) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude < 0x4002d97c) {
            boolean near = magnitude == 0x3ff921fb;
            double sign = high < 0 ? -1 : 1;
            double z = sign * x - PART1;
            double rest = AFTER1;
            if (near) {
                z -= PART2;
                rest = AFTER2;
            }
            double main = z - rest;
            y[0] = sign * main;
            y[1] = sign * ((z - main) - rest);
            return high < 0 ? -1 : 1;
        }
        if (magnitude >= INFINITE) {
            y[0] = Double.NaN;
            y[1] = Double.NaN;
            return 0;
        }
        int n = magnitude <= 0x413921fb ? byParts(Math.abs(x), magnitude, y) : byDigits(x, magnitude, y);
        if (high < 0) {
            y[0] = -y[0];
            y[1] = -y[1];
            return -n;
        }
        return n;
    }

    private static int byParts(double t, int magnitude, double[] y) {
        int n = (int) (t * TWO_BY_PI + 0.5);
        double r = t - n * PART1;
        double w = n * AFTER1;
        double main = r - w;
        if (n >= FEW || magnitude == Words.high(n * 1.5707963267948966)) {
            int exponent = magnitude >> 20;
            if (exponent - exponent(main) > 16) {
                t = r;
                w = n * PART2;
                r = t - w;
                w = n * AFTER2 - ((t - r) - w);
                main = r - w;
                if (exponent - exponent(main) > 49) {
                    t = r;
                    w = n * PART3;
                    r = t - w;
                    w = n * AFTER3 - ((t - r) - w);
                    main = r - w;
                }
            }
        }
        y[0] = main;
        y[1] = (r - main) - w;
        return n;
    }

    private static int exponent(double x) {
        return Words.high(x) >> 20 & 0x7ff;
    }

    private static int byDigits(double x, int magnitude, double[] y) {
        int exponent = (magnitude >> 20) - 1046;
        double z = Words.of(magnitude - (exponent << 20), Words.low(x));
        double[] digits = new double[3];
        for (int i = 0; i < 2; i++) {
            digits[i] = (int) z;
            z = (z - digits[i]) * 0x1p24;
        }
        digits[2] = z;
        int count = 3;
        while (digits[count - 1] == 0) {
            count--;
        }
        return new DigitReduction(digits, count, exponent).run(y);
    }
}
