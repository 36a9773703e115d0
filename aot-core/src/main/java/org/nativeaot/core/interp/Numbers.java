package org.nativeaot.core.interp;

import org.nativeaot.core.ir.Arithmetic;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.model.Kind;

/** The 64-bit representation of primitive values (see {@link HeapInstance}). */
final class Numbers {
    private Numbers() {
    }

    /** What a field or element of this kind holds after {@code value} was stored in it. */
    static long narrow(Kind kind, long value) {
        return switch (kind) {
            case BOOLEAN -> value & 1;
            case BYTE -> (byte) value;
            case CHAR -> (char) value;
            case SHORT -> (short) value;
            case INT, FLOAT -> (int) value;
            default -> value;
        };
    }

    /** Integer for the int-like kinds, else the wrapper of the kind. */
    static Object box(Kind kind, long value) {
        return Arithmetic.box(IrType.of(kind), value);
    }

    /** The inverse of {@link #box}. */
    static long unbox(Object value) {
        return Arithmetic.unbox(value);
    }
}
