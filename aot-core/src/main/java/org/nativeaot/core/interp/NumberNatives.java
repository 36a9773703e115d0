package org.nativeaot.core.interp;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Natives on numbers. StrictMath is exact by its specification, so the host's answers are the target's. */
final class NumberNatives {
    private NumberNatives() {
    }

    static void register(NativeTable t) {
        t.put("java/lang/Float", "floatToRawIntBits(F)I", (m, a) -> Float.floatToRawIntBits(a.floating(0)));
        t.put("java/lang/Float", "intBitsToFloat(I)F", (m, a) -> Float.intBitsToFloat(a.integer(0)));
        t.put("java/lang/Double", "doubleToRawLongBits(D)J", (m, a) -> Double.doubleToRawLongBits(a.doubled(0)));
        t.put("java/lang/Double", "longBitsToDouble(J)D", (m, a) -> Double.longBitsToDouble(a.number(0)));
        t.put("java/util/concurrent/atomic/AtomicLong", "VMSupportsCS8()Z", (m, a) -> 1);
        for (String c : new String[] {"java/lang/StrictMath", "java/lang/Math"}) {
            unary(t, c, "sin", StrictMath::sin);
            unary(t, c, "cos", StrictMath::cos);
            unary(t, c, "tan", StrictMath::tan);
            unary(t, c, "asin", StrictMath::asin);
            unary(t, c, "acos", StrictMath::acos);
            unary(t, c, "atan", StrictMath::atan);
            unary(t, c, "exp", StrictMath::exp);
            unary(t, c, "log", StrictMath::log);
            unary(t, c, "log10", StrictMath::log10);
            unary(t, c, "sqrt", StrictMath::sqrt);
            unary(t, c, "cbrt", StrictMath::cbrt);
            unary(t, c, "sinh", StrictMath::sinh);
            unary(t, c, "cosh", StrictMath::cosh);
            unary(t, c, "tanh", StrictMath::tanh);
            unary(t, c, "expm1", StrictMath::expm1);
            unary(t, c, "log1p", StrictMath::log1p);
            binary(t, c, "pow", StrictMath::pow);
            binary(t, c, "atan2", StrictMath::atan2);
            binary(t, c, "hypot", StrictMath::hypot);
            binary(t, c, "IEEEremainder", StrictMath::IEEEremainder);
        }
    }

    private static void unary(NativeTable t, String owner, String name, DoubleUnaryOperator f) {
        t.put(owner, name + "(D)D", (m, a) -> f.applyAsDouble(a.doubled(0)));
    }

    private static void binary(NativeTable t, String owner, String name, DoubleBinaryOperator f) {
        t.put(owner, name + "(DD)D", (m, a) -> f.applyAsDouble(a.doubled(0), a.doubled(1)));
    }
}
