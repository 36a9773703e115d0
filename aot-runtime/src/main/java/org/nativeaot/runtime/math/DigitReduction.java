package org.nativeaot.runtime.math;

/**
 * Payne and Hanek's reduction of a large angle, in digits of 24 bits held in doubles: multiplies by 2/pi from the digit
 * that first contributes to the fraction of the product, with as many digits as make the fraction exact to a double's
 * precision and more if leading ones cancel; then multiplies the fraction by pi/2.
 */
final class DigitReduction {
    private static final double TWO_24 = 0x1p24;
    private static final double TWO_MINUS_24 = 0x1p-24;

    /** Digits of the product to begin with, beyond the first. */
    private static final int INITIAL = 4;

    /** 2/pi = sum of digit i times 2^(-24 (i + 1)): enough for the largest double. */
    private static final int[] TWO_BY_PI = {
        0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163,
        0xabdebb, 0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129,
        0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c,
        0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf,
        0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292,
        0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3,
        0x91615e, 0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca,
        0x73a8c9, 0x60e27b, 0xc08c6b,
    };

    /** pi/2 in digits of 24 bits. */
    private static final double[] HALF_PI = {1.57079625129699707031e+00, 7.54978941586159635335e-08,
            5.39030252995776476554e-15, 3.28200341580791294123e-22, 1.27065575308067607349e-29};

    private final double[] x;
    private final int last;
    private final int start;
    private final double[] f = new double[20];
    private final double[] q = new double[20];
    private final int[] digits = new int[20];
    /** Exponent of the last digit of the product that was computed first. */
    private int scale;

    /**
     * @param x the angle: sum of x[i] times 2^(exponent - 24 i)
     */
    DigitReduction(double[] x, int count, int exponent) {
        this.x = x;
        this.last = count - 1;
        this.start = Math.max(0, (exponent - 3) / 24);
        this.scale = exponent - 24 * (start + 1);
    }

    /** Puts the remainder, in two parts, into y; returns the last three bits of the multiple of pi/2. */
    int run(double[] y) {
        int first = start - last;
        for (int i = 0; i <= last + INITIAL; i++) {
            f[i] = first + i < 0 ? 0 : TWO_BY_PI[first + i];
        }
        for (int i = 0; i <= INITIAL; i++) {
            q[i] = product(i);
        }
        int top = INITIAL;
        while (true) {
            double z = q[top];
            for (int i = 0, j = top; j > 0; i++, j--) {
                double carry = (int) (TWO_MINUS_24 * z);
                digits[i] = (int) (z - TWO_24 * carry);
                z = q[j - 1] + carry;
            }
            z = Math.scalb(z, scale);
            z -= 8 * Math.floor(z * 0.125);
            int n = (int) z;
            z -= n;
            int upperHalf = 0;
            if (scale > 0) {
                int i = digits[top - 1] >> 24 - scale;
                n += i;
                digits[top - 1] -= i << 24 - scale;
                upperHalf = digits[top - 1] >> 23 - scale;
            } else if (scale == 0) {
                upperHalf = digits[top - 1] >> 23;
            } else if (z >= 0.5) {
                upperHalf = 2;
            }
            if (upperHalf > 0) {
                n++;
                z = complement(top, upperHalf, z);
            }
            if (z == 0 && allZero(top)) {
                int more = 1;
                while (digits[INITIAL - more] == 0) {
                    more++;
                }
                for (int i = top + 1; i <= top + more; i++) {
                    f[last + i] = TWO_BY_PI[start + i];
                    q[i] = product(i);
                }
                top += more;
                continue;
            }
            timesHalfPi(normalized(top, z), upperHalf > 0, y);
            return n & 7;
        }
    }

    private double product(int i) {
        double sum = 0;
        for (int j = 0; j <= last; j++) {
            sum += x[j] * f[last + i - j];
        }
        return sum;
    }

    /** One minus the fraction. */
    private double complement(int top, int upperHalf, double z) {
        boolean carry = false;
        for (int i = 0; i < top; i++) {
            int digit = digits[i];
            if (carry) {
                digits[i] = 0xffffff - digit;
            } else if (digit != 0) {
                carry = true;
                digits[i] = 0x1000000 - digit;
            }
        }
        if (scale == 1) {
            digits[top - 1] &= 0x7fffff;
        } else if (scale == 2) {
            digits[top - 1] &= 0x3fffff;
        }
        if (upperHalf != 2) {
            return z;
        }
        double rest = 1 - z;
        return carry ? rest - Math.scalb(1.0, scale) : rest;
    }

    private boolean allZero(int top) {
        int bits = 0;
        for (int i = top - 1; i >= INITIAL; i--) {
            bits |= digits[i];
        }
        return bits == 0;
    }

    /** Drops leading zero digits or splits what is left into digits; returns the index of the leading digit. */
    private int normalized(int top, double z) {
        if (z == 0) {
            top--;
            scale -= 24;
            while (digits[top] == 0) {
                top--;
                scale -= 24;
            }
            return top;
        }
        z = Math.scalb(z, -scale);
        if (z >= TWO_24) {
            double carry = (int) (TWO_MINUS_24 * z);
            digits[top] = (int) (z - TWO_24 * carry);
            top++;
            scale += 24;
            digits[top] = (int) carry;
        } else {
            digits[top] = (int) z;
        }
        return top;
    }

    private void timesHalfPi(int top, boolean negate, double[] y) {
        double unit = Math.scalb(1.0, scale);
        for (int i = top; i >= 0; i--) {
            q[i] = unit * digits[i];
            unit *= TWO_MINUS_24;
        }
        double[] terms = new double[20];
        for (int i = top; i >= 0; i--) {
            double sum = 0;
            for (int k = 0; k <= INITIAL && k <= top - i; k++) {
                sum += HALF_PI[k] * q[i + k];
            }
            terms[top - i] = sum;
        }
        double main = 0;
        for (int i = top; i >= 0; i--) {
            main += terms[i];
        }
        double rest = terms[0] - main;
        for (int i = 1; i <= top; i++) {
            rest += terms[i];
        }
        y[0] = negate ? -main : main;
        y[1] = negate ? -rest : rest;
    }
}
