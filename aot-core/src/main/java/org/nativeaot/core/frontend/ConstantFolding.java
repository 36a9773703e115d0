package org.nativeaot.core.frontend;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.nativeaot.core.ir.Arithmetic;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;

/** Evaluates number operations whose operands are constants ({@link Arithmetic}). */
public final class ConstantFolding {
    private ConstantFolding() {
    }

    /** The number that a value is, or null. */
    static Number constant(Value v) {
        if (v instanceof Instruction i) {
            switch (i.opcode()) {
                case ICONST, LCONST, FCONST, DCONST -> {
                    return (Number) i.attribute();
                }
                default -> {
                }
            }
        }
        return null;
    }

    static Integer intConstant(Value v) {
        return constant(v) instanceof Integer i ? i : null;
    }

    /** The result of a unary operation, or null if it is not foldable. */
    public static Number fold(Opcode op, Number a) {
        IrType type = typeOf(a);
        LongUnaryOperator f = op == Opcode.BITCAST ? null : Arithmetic.unary(op, type);
        return f == null ? null : Arithmetic.box(resultType(op, type), f.applyAsLong(Arithmetic.unbox(a)));
    }

    /** The result of a binary operation, or null if it is not foldable; a division by zero is not. */
    public static Number fold(Opcode op, Number a, Number b) {
        IrType type = typeOf(a);
        LongBinaryOperator f = Arithmetic.binary(op, type);
        if (f == null || divides(op) && !type.isFloating() && b.longValue() == 0) {
            return null;
        }
        return Arithmetic.box(resultType(op, type), f.applyAsLong(Arithmetic.unbox(a), Arithmetic.unbox(b)));
    }

    public static boolean compare(Condition c, Number a, Number b) {
        return Arithmetic.compare(c, typeOf(a)).applyAsLong(Arithmetic.unbox(a), Arithmetic.unbox(b)) != 0;
    }

    private static boolean divides(Opcode op) {
        return switch (op) {
            case DIV, REM, UDIV, UREM -> true;
            default -> false;
        };
    }

    private static IrType typeOf(Number n) {
        return n instanceof Integer ? IrType.I32 : n instanceof Long ? IrType.I64
                : n instanceof Float ? IrType.F32 : IrType.F64;
    }

    private static IrType resultType(Opcode op, IrType operand) {
        return switch (op.resultLetter()) {
            case 'i' -> IrType.I32;
            case 'l' -> IrType.I64;
            case 'f' -> IrType.F32;
            case 'd' -> IrType.F64;
            default -> operand;
        };
    }
}
