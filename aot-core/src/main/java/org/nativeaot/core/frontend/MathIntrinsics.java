package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic.Operation;
import org.nativeaot.core.ir.Value;

/** Number operations that machines have; only those whose result Java defines exactly. */
final class MathIntrinsics {
    private MathIntrinsics() {
    }

    static void addTo(IntrinsicTable t) {
        for (String owner : new String[] {"java/lang/Math", "java/lang/StrictMath"}) {
            t.add(owner, "sqrt(D)D", Operation.SQRT);
            t.add(owner, "abs(D)D", Operation.FABS);
            t.add(owner, "floor(D)D", Operation.FLOOR);
            t.add(owner, "ceil(D)D", Operation.CEIL);
            t.add(owner, "rint(D)D", Operation.RINT);
            t.add(owner, "fma(DDD)D", Operation.FMA);
            t.add(owner, "fma(FFF)F", Operation.FMA);
            t.add(owner, "multiplyHigh(JJ)J", Operation.MULTIPLY_HIGH);
            t.add(owner, "unsignedMultiplyHigh(JJ)J", Operation.UMULTIPLY_HIGH);
        }
        t.add("java/lang/Math", "copySign(DD)D", Operation.COPYSIGN);
        addBits(t, "java/lang/Integer", "I");
        addBits(t, "java/lang/Long", "J");
        t.add("java/lang/Float", "floatToRawIntBits(F)I",
                (e, m, a) -> bits(e, m, a, v -> Float.floatToRawIntBits((Float) v)));
        t.add("java/lang/Float", "intBitsToFloat(I)F",
                (e, m, a) -> bits(e, m, a, v -> Float.intBitsToFloat((Integer) v)));
        t.add("java/lang/Double", "doubleToRawLongBits(D)J",
                (e, m, a) -> bits(e, m, a, v -> Double.doubleToRawLongBits((Double) v)));
        t.add("java/lang/Double", "longBitsToDouble(J)D",
                (e, m, a) -> bits(e, m, a, v -> Double.longBitsToDouble((Long) v)));
    }

    private static void addBits(IntrinsicTable t, String owner, String d) {
        t.add(owner, "bitCount(" + d + ")I", Operation.BIT_COUNT);
        t.add(owner, "numberOfLeadingZeros(" + d + ")I", Operation.LEADING_ZEROS);
        t.add(owner, "numberOfTrailingZeros(" + d + ")I", Operation.TRAILING_ZEROS);
        t.add(owner, "reverse(" + d + ")" + d, Operation.REVERSE);
        t.add(owner, "reverseBytes(" + d + ")" + d, Operation.REVERSE_BYTES);
    }

    private static Value bits(HirEmitter e, org.nativeaot.core.model.JavaMethod m, Value[] a,
                              java.util.function.UnaryOperator<Number> fold) {
        // A signalling NaN might lose its signalling bit in the host's registers, so only ordinary numbers are folded.
        Number n = ConstantFolding.constant(a[0]);
        if (a[0] instanceof Instruction && n != null && !isNaN(n)) {
            Number r = fold.apply(n);
            if (!isNaN(r)) {
                return e.constant(r);
            }
        }
        return IntrinsicTable.operation(e, m, org.nativeaot.core.ir.Intrinsic.of(Operation.BITCAST), a);
    }

    private static boolean isNaN(Number n) {
        return (n instanceof Float || n instanceof Double) && Double.isNaN(n.doubleValue());
    }
}
