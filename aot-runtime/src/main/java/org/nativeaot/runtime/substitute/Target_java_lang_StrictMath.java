package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.math.Hyperbolic;
import org.nativeaot.runtime.math.InverseTrigonometric;
import org.nativeaot.runtime.math.Logarithms;
import org.nativeaot.runtime.math.Remainders;
import org.nativeaot.runtime.math.Trigonometric;

/** Natives of JDK 17 to 20; later ones have them in Java. {@code sqrt} is an instruction. */
@TargetClass(value = "java.lang.StrictMath", jdk = "..20", reason = "native")
final class Target_java_lang_StrictMath {
    private Target_java_lang_StrictMath() {
    }

    @Substitute
    public static double sin(double x) {
        return Trigonometric.sin(x);
    }

    @Substitute
    public static double cos(double x) {
        return Trigonometric.cos(x);
    }

    @Substitute
    public static double tan(double x) {
        return Trigonometric.tan(x);
    }

    @Substitute
    public static double asin(double x) {
        return InverseTrigonometric.asin(x);
    }

    @Substitute
    public static double acos(double x) {
        return InverseTrigonometric.acos(x);
    }

    @Substitute
    public static double atan(double x) {
        return InverseTrigonometric.atan(x);
    }

    @Substitute
    public static double log(double x) {
        return Logarithms.log(x);
    }

    @Substitute
    public static double log10(double x) {
        return Logarithms.log10(x);
    }

    @Substitute
    public static double log1p(double x) {
        return Logarithms.log1p(x);
    }

    @Substitute
    public static double expm1(double x) {
        return Hyperbolic.expm1(x);
    }

    @Substitute
    public static double sinh(double x) {
        return Hyperbolic.sinh(x);
    }

    @Substitute
    public static double cosh(double x) {
        return Hyperbolic.cosh(x);
    }

    @Substitute
    public static double tanh(double x) {
        return Hyperbolic.tanh(x);
    }

    @Substitute
    public static double atan2(double y, double x) {
        return InverseTrigonometric.atan2(y, x);
    }

    @Substitute
    public static double IEEEremainder(double x, double p) {
        return Remainders.ieee(x, p);
    }
}
