package org.nativeaot.runtime.math;

import static org.nativeaot.runtime.math.Words.INFINITE;
import static org.nativeaot.runtime.math.Words.MAGNITUDE;

/**
 * Angles. asin by a rational approximation of (asin(x) - x) / x^3 below one half and by asin(x) = pi/2 - 2
 * asin(sqrt((1 - x) / 2)) above; atan by a polynomial around one of four points (0.5, 1, 1.5, infinity).
 */
public final class InverseTrigonometric {
    private static final double PI = 3.14159265358979311600e+00;
    private static final double PI_LOW = 1.2246467991473531772e-16;
    private static final double HALF_PI = 1.57079632679489655800e+00;
    private static final double HALF_PI_LOW = 6.12323399573676603587e-17;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double P0 = 1.66666666666666657415e-01;
    private static final double P1 = -3.25565818622400915405e-01;
    private static final double P2 = 2.01212532134862925881e-01;
    private static final double P3 = -4.00555345006794114027e-02;
    private static final double P4 = 7.91534994289814532176e-04;
    private static final double P5 = 3.47933107596021167570e-05;
    private static final double Q1 = -2.40339491173441421878e+00;
    private static final double Q2 = 2.02094576023350569471e+00;
    private static final double Q3 = -6.88283971605453293030e-01;
    private static final double Q4 = 7.70381505559019352791e-02;
    private static final double[] POINT_HIGH = {4.63647609000806093515e-01, 7.85398163397448278999e-01,
            9.82793723247329054082e-01, 1.57079632679489655800e+00};
    private static final double[] POINT_LOW = {2.26987774529616870924e-17, 3.06161699786838301793e-17,
            1.39033110312309984516e-17, 6.12323399573676603587e-17};
    private static final double A0 = 3.33333333333329318027e-01;
    private static final double A1 = -1.99999999998764832476e-01;
    private static final double A2 = 1.42857142725034663711e-01;
    private static final double A3 = -1.11111104054623557880e-01;
    private static final double A4 = 9.09088713343650656196e-02;
    private static final double A5 = -7.69187620504482999495e-02;
    private static final double A6 = 6.66107313738753120669e-02;
    private static final double A7 = -5.83357013379057348645e-02;
    private static final double A8 = 4.97687799461593236017e-02;
    private static final double A9 = -3.65315727442169155270e-02;
    private static final double A10 = 1.62858201153657823623e-02;

    private InverseTrigonometric() {
    }

    private static double rational(double t) {
        double p = t * (P0 + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5)))));
        double q = 1 + t * (Q1 + t * (Q2 + t * (Q3 + t * Q4)));
        return p / q;
    }

    /** Arc sine. */
    public static double asin(double x) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude >= 0x3ff00000) {
            return (magnitude - 0x3ff00000 | Words.low(x)) == 0 ? x * HALF_PI + x * HALF_PI_LOW : Double.NaN;
        }
        if (magnitude < 0x3fe00000) {
            return magnitude < 0x3e400000 ? x : x + x * rational(x * x);
        }
        double t = (1 - Math.abs(x)) * 0.5;
        double r = rational(t);
        double s = Math.sqrt(t);
        double angle;
        if (magnitude >= 0x3fef3333) {
            angle = HALF_PI - (2 * (s + s * r) - HALF_PI_LOW);
        } else {
            double w = Words.truncated(s);
            double c = (t - w * w) / (s + w);
            double p = 2 * s * r - (HALF_PI_LOW - 2 * c);
            double q = QUARTER_PI - 2 * w;
            angle = QUARTER_PI - (p - q);
        }
        return high > 0 ? angle : -angle;
    }

    /** Arc cosine. */
    public static double acos(double x) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude >= 0x3ff00000) {
            if ((magnitude - 0x3ff00000 | Words.low(x)) != 0) {
                return Double.NaN;
            }
            return high > 0 ? 0 : PI + 2 * HALF_PI_LOW;
        }
        if (magnitude < 0x3fe00000) {
            if (magnitude <= 0x3c600000) {
                return HALF_PI + HALF_PI_LOW;
            }
            return HALF_PI - (x - (HALF_PI_LOW - x * rational(x * x)));
        }
        if (high < 0) {
            double z = (1 + x) * 0.5;
            double s = Math.sqrt(z);
            double w = rational(z) * s - HALF_PI_LOW;
            return PI - 2 * (s + w);
        }
        double z = (1 - x) * 0.5;
        double s = Math.sqrt(z);
        double d = Words.truncated(s);
        double c = (z - d * d) / (s + d);
        double w = rational(z) * s + c;
        return 2 * (d + w);
    }

    /** Arc tangent. */
    public static double atan(double x) {
        int high = Words.high(x);
        int magnitude = high & MAGNITUDE;
        if (magnitude >= 0x44100000) {
            if (Double.isNaN(x)) {
                return x + x;
            }
            return high > 0 ? POINT_HIGH[3] + POINT_LOW[3] : -POINT_HIGH[3] - POINT_LOW[3];
        }
        int point = -1;
        if (magnitude < 0x3fdc0000) {
            if (magnitude < 0x3e200000) {
                return x;
            }
        } else {
            x = Math.abs(x);
            if (magnitude < 0x3fe60000) {
                point = 0;
                x = (2 * x - 1) / (2 + x);
            } else if (magnitude < 0x3ff30000) {
                point = 1;
                x = (x - 1) / (x + 1);
            } else if (magnitude < 0x40038000) {
                point = 2;
                x = (x - 1.5) / (1 + 1.5 * x);
            } else {
                point = 3;
                x = -1 / x;
            }
        }
        double z = x * x;
        double w = z * z;
        double odd = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
        double even = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
        if (point < 0) {
            return x - x * (odd + even);
        }
        double angle = POINT_HIGH[point] - ((x * (odd + even) - POINT_LOW[point]) - x);
        return high < 0 ? -angle : angle;
    }

    /** The angle of the point (x, y). */
    public static double atan2(double y, double x) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return x + y;
        }
        int highX = Words.high(x);
        int highY = Words.high(y);
        int magnitudeX = highX & MAGNITUDE;
        int magnitudeY = highY & MAGNITUDE;
        if (x == 1) {
            return atan(y);
        }
        boolean left = highX < 0;
        boolean below = highY < 0;
        if (y == 0) {
            return !left ? y : below ? -PI : PI;
        }
        if (x == 0) {
            return below ? -HALF_PI : HALF_PI;
        }
        if (magnitudeX == INFINITE) {
            double angle = magnitudeY == INFINITE ? left ? 3 * QUARTER_PI : QUARTER_PI : left ? PI : 0;
            return below ? -angle : angle;
        }
        if (magnitudeY == INFINITE) {
            return below ? -HALF_PI : HALF_PI;
        }
        int k = magnitudeY - magnitudeX >> 20;
        double z;
        if (k > 60) {
            z = HALF_PI + 0.5 * PI_LOW;
        } else if (left && k < -60) {
            z = 0;
        } else {
            z = atan(Math.abs(y / x));
        }
        if (left) {
            return below ? (z - PI_LOW) - PI : PI - (z - PI_LOW);
        }
        return below ? -z : z;
    }
}
