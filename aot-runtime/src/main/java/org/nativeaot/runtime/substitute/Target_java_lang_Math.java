package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelMath;

/**
 * Those functions that HotSpot has code of its own for. They may differ from StrictMath's by an ulp; the C library's are
 * faster, and much closer to HotSpot's, as both round almost always to the nearest.
 */
@TargetClass(value = "java.lang.Math", reason = "faster than StrictMath's, and as exact as HotSpot's own")
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

    /** One to the power of infinity is not one in Java, but in C. */
    @Substitute
    public static double pow(double x, double y) {
        return y != y || Math.abs(x) == 1 && Double.isInfinite(y) ? Double.NaN : KernelMath.pow(x, y);
    }
}
