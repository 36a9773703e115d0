package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelMath;

/**
 * The functions for which HotSpot has code of its own: closer to the exact result than fdlibm's, as is the C
 * library's.
 */
@TargetClass(value = "java.lang.Math", reason = "HotSpot does not run this code either")
final class Target_java_lang_Math {
    private Target_java_lang_Math() {
    }

    @Substitute
    public static double sin(double x) {
        return KernelMath.sin(x);
    }

    @Substitute
    public static double cos(double x) {
        return KernelMath.cos(x);
    }

    @Substitute
    public static double tan(double x) {
        return KernelMath.tan(x);
    }

    @Substitute
    public static double exp(double x) {
        return KernelMath.exp(x);
    }

    @Substitute
    public static double log(double x) {
        return KernelMath.log(x);
    }

    @Substitute
    public static double log10(double x) {
        return KernelMath.log10(x);
    }

    @Substitute
    public static double pow(double x, double y) {
        return KernelMath.pow(x, y);
    }
}
