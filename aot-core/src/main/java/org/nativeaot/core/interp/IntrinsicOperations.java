package org.nativeaot.core.interp;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.model.Kind;

/** The compiler-known operations ({@link Intrinsic.Operation}) on the abstract heap. */
final class IntrinsicOperations {
    private IntrinsicOperations() {
    }

    static NativeMethod of(Intrinsic intrinsic, Instruction i) {
        Kind kind = intrinsic.kind();
        IrType type = i.operandCount() == 0 ? IrType.VOID : i.operand(0).type();
        return switch (intrinsic.operation()) {
            case UNSAFE_GET -> (m, a) -> UnsafeMemory.get(m, a, 0, kind);
            case UNSAFE_PUT -> (m, a) -> {
                UnsafeMemory.put(m, a, 0, 2, kind);
                return null;
            };
            case UNSAFE_CAS -> (m, a) -> compareAndSet(m, a, 0, kind);
            case UNSAFE_CAX -> (m, a) -> compareAndExchange(m, a, 0, kind);
            case UNSAFE_ADD -> (m, a) -> getAndAdd(m, a, 0, kind);
            case UNSAFE_SWAP -> (m, a) -> getAndSet(m, a, 0, kind);
            case FENCE, REACHABILITY_FENCE, SPIN_WAIT -> (m, a) -> null;
            case OPAQUE -> (m, a) -> a.integer(0);
            case SQRT -> (m, a) -> Math.sqrt(a.doubled(0));
            case FABS -> (m, a) -> type == IrType.F32 ? (Object) Math.abs(a.floating(0))
                    : (Object) Math.abs(a.doubled(0));
            case COPYSIGN -> (m, a) -> type == IrType.F32
                    ? (Object) StrictMath.copySign(a.floating(0), a.floating(1))
                    : (Object) StrictMath.copySign(a.doubled(0), a.doubled(1));
            case FLOOR -> (m, a) -> Math.floor(a.doubled(0));
            case CEIL -> (m, a) -> Math.ceil(a.doubled(0));
            case RINT -> (m, a) -> Math.rint(a.doubled(0));
            case FMA -> (m, a) -> type == IrType.F32
                    ? (Object) Math.fma(a.floating(0), a.floating(1), a.floating(2))
                    : (Object) Math.fma(a.doubled(0), a.doubled(1), a.doubled(2));
            case BIT_COUNT -> (m, a) -> type == IrType.I32 ? Integer.bitCount(a.integer(0))
                    : Long.bitCount(a.number(0));
            case LEADING_ZEROS -> (m, a) -> type == IrType.I32 ? Integer.numberOfLeadingZeros(a.integer(0))
                    : Long.numberOfLeadingZeros(a.number(0));
            case TRAILING_ZEROS -> (m, a) -> type == IrType.I32 ? Integer.numberOfTrailingZeros(a.integer(0))
                    : Long.numberOfTrailingZeros(a.number(0));
            case REVERSE_BYTES -> (m, a) -> reverseBytes(a, kind, type);
            case REVERSE -> (m, a) -> type == IrType.I32 ? (Object) Integer.reverse(a.integer(0))
                    : (Object) Long.reverse(a.number(0));
            case MULTIPLY_HIGH -> (m, a) -> Math.multiplyHigh(a.number(0), a.number(1));
            case UMULTIPLY_HIGH -> (m, a) -> Math.multiplyHigh(a.number(0), a.number(1))
                    + (a.number(0) >> 63 & a.number(1)) + (a.number(1) >> 63 & a.number(0));
            case UDIV -> (m, a) -> type == IrType.I32 ? (Object) Integer.divideUnsigned(a.integer(0), a.integer(1))
                    : (Object) Long.divideUnsigned(a.number(0), a.number(1));
            case UREM -> (m, a) -> type == IrType.I32 ? (Object) Integer.remainderUnsigned(a.integer(0), a.integer(1))
                    : (Object) Long.remainderUnsigned(a.number(0), a.number(1));
            case BITCAST -> (m, a) -> switch (i.type()) {
                case F32 -> Float.intBitsToFloat(a.integer(0));
                case F64 -> Double.longBitsToDouble(a.number(0));
                case I32 -> (Object) a.integer(0);
                default -> (Object) a.number(0);
            };
            case ARRAY_COPY -> (m, a) -> {
                ArrayCopy.unchecked(m, (HeapArray) a.object(0), a.integer(1), (HeapArray) a.object(2), a.integer(3),
                        a.integer(4));
                return null;
            };
            case CURRENT_THREAD, CURRENT_CARRIER -> LangNatives::currentThread;
            default -> (m, a) -> {
                throw new GiveUp("needs the running program: " + intrinsic);
            };
        };
    }

    private static Object reverseBytes(Arguments a, Kind kind, IrType type) {
        if (type == IrType.I64) {
            return Long.reverseBytes(a.number(0));
        }
        if (kind == Kind.CHAR) {
            return (int) Character.reverseBytes((char) a.integer(0));
        }
        return kind == Kind.SHORT ? (int) Short.reverseBytes((short) a.integer(0)) : Integer.reverseBytes(a.integer(0));
    }

    /** Arguments i…: object, offset, expected, new. @return Boolean */
    static Object compareAndSet(Machine m, Arguments a, int i, Kind kind) {
        Object found = UnsafeMemory.get(m, a, i, kind);
        boolean same = UnsafeMemory.same(found, argument(a, i + 2, kind));
        if (same) {
            UnsafeMemory.put(m, a, i, i + 3, kind);
        }
        return same;
    }

    /** Arguments i…: object, offset, expected, new. @return the value found */
    static Object compareAndExchange(Machine m, Arguments a, int i, Kind kind) {
        Object found = UnsafeMemory.get(m, a, i, kind);
        if (UnsafeMemory.same(found, argument(a, i + 2, kind))) {
            UnsafeMemory.put(m, a, i, i + 3, kind);
        }
        return found;
    }

    /** Arguments i…: object, offset, delta. @return the old value */
    static Object getAndAdd(Machine m, Arguments a, int i, Kind kind) {
        Object found = UnsafeMemory.get(m, a, i, kind);
        if (!(found instanceof Number) || kind == Kind.FLOAT || kind == Kind.DOUBLE) {
            throw new GiveUp("adds to what is no integer");
        }
        long sum = Numbers.narrow(kind, Numbers.unbox(found) + a.number(i + 2));
        UnsafeMemory.put(m, a.with(i + 2, sum), i, i + 2, kind);
        return found;
    }

    /** Arguments i…: object, offset, new. @return the old value */
    static Object getAndSet(Machine m, Arguments a, int i, Kind kind) {
        Object found = UnsafeMemory.get(m, a, i, kind);
        UnsafeMemory.put(m, a, i, i + 2, kind);
        return found;
    }

    private static Object argument(Arguments a, int i, Kind kind) {
        return kind == Kind.REF ? a.object(i) : Numbers.box(kind, a.number(i));
    }
}
