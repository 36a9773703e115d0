package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: transcendental functions, within one ulp. */
public final class KernelMath {
    private KernelMath() {
    }

    @KernelCall("aotrt_math_sin")
    public static native double sin(double x);

    @KernelCall("aotrt_math_cos")
    public static native double cos(double x);

    @KernelCall("aotrt_math_tan")
    public static native double tan(double x);

    @KernelCall("aotrt_math_asin")
    public static native double asin(double x);

    @KernelCall("aotrt_math_acos")
    public static native double acos(double x);

    @KernelCall("aotrt_math_atan")
    public static native double atan(double x);

    @KernelCall("aotrt_math_log")
    public static native double log(double x);

    @KernelCall("aotrt_math_log10")
    public static native double log10(double x);

    @KernelCall("aotrt_math_sinh")
    public static native double sinh(double x);

    @KernelCall("aotrt_math_cosh")
    public static native double cosh(double x);

    @KernelCall("aotrt_math_tanh")
    public static native double tanh(double x);

    @KernelCall("aotrt_math_expm1")
    public static native double expm1(double x);

    @KernelCall("aotrt_math_log1p")
    public static native double log1p(double x);

    @KernelCall("aotrt_math_exp")
    public static native double exp(double x);

    /** With Java's answers for NaN and infinite exponents. */
    @KernelCall("aotrt_math_pow")
    public static native double pow(double x, double y);

    @KernelCall("aotrt_math_atan2")
    public static native double atan2(double y, double x);

    /** IEEE 754 remainder. */
    @KernelCall("aotrt_math_remainder")
    public static native double remainder(double x, double y);
}
