package org.nativeaot.core.ir;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * What the pure number opcodes compute: the one definition that the frontend folds with and the interpreter runs.
 * Java's own operators do the work.
 *
 * <p>Representation of all operands and results: 64 bits. An int is sign-extended, a float is its sign-extended bit
 * pattern, a double its bit pattern.
 */
public final class Arithmetic {
    private Arithmetic() {
    }

    private static float f(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static double d(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(float f) {
        return Float.floatToRawIntBits(f);
    }

    private static long bits(double d) {
        return Double.doubleToRawLongBits(d);
    }

    /**
     * A binary operation, or null if the opcode is none. Integer division expects a divisor that is not 0.
     *
     * @param type type of the first operand
     */
    public static LongBinaryOperator binary(Opcode op, IrType type) {
        return switch (type) {
            case I32 -> binaryInt(op);
            case I64 -> binaryLong(op);
            case F32 -> binaryFloat(op);
            case F64 -> binaryDouble(op);
            default -> null;
        };
    }

    private static LongBinaryOperator binaryInt(Opcode op) {
        return switch (op) {
            case ADD -> (a, b) -> (int) a + (int) b;
            case SUB -> (a, b) -> (int) a - (int) b;
            case MUL -> (a, b) -> (int) a * (int) b;
            case DIV -> (a, b) -> (int) a / (int) b;
            case REM -> (a, b) -> (int) a % (int) b;
            case UDIV -> (a, b) -> Integer.divideUnsigned((int) a, (int) b);
            case UREM -> (a, b) -> Integer.remainderUnsigned((int) a, (int) b);
            case AND -> (a, b) -> a & b;
            case OR -> (a, b) -> a | b;
            case XOR -> (a, b) -> a ^ b;
            case SHL -> (a, b) -> (int) a << (int) b;
            case SHR -> (a, b) -> (int) a >> (int) b;
            case USHR -> (a, b) -> (int) a >>> (int) b;
            default -> null;
        };
    }

    private static LongBinaryOperator binaryLong(Opcode op) {
        return switch (op) {
            case ADD -> (a, b) -> a + b;
            case SUB -> (a, b) -> a - b;
            case MUL -> (a, b) -> a * b;
            case DIV -> (a, b) -> a / b;
            case REM -> (a, b) -> a % b;
            case UDIV -> Long::divideUnsigned;
            case UREM -> Long::remainderUnsigned;
            case MULH -> Math::multiplyHigh;
            case UMULH -> (a, b) -> Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
            case AND -> (a, b) -> a & b;
            case OR -> (a, b) -> a | b;
            case XOR -> (a, b) -> a ^ b;
            case SHL -> (a, b) -> a << b;
            case SHR -> (a, b) -> a >> b;
            case USHR -> (a, b) -> a >>> b;
            case LCMP -> Long::compare;
            default -> null;
        };
    }

    private static LongBinaryOperator binaryFloat(Opcode op) {
        return switch (op) {
            case ADD -> (a, b) -> bits(f(a) + f(b));
            case SUB -> (a, b) -> bits(f(a) - f(b));
            case MUL -> (a, b) -> bits(f(a) * f(b));
            case DIV -> (a, b) -> bits(f(a) / f(b));
            case REM -> (a, b) -> bits(f(a) % f(b));
            case FCMPL -> (a, b) -> f(a) > f(b) ? 1 : f(a) == f(b) ? 0 : -1;
            case FCMPG -> (a, b) -> f(a) < f(b) ? -1 : f(a) == f(b) ? 0 : 1;
            default -> null;
        };
    }

    private static LongBinaryOperator binaryDouble(Opcode op) {
        return switch (op) {
            case ADD -> (a, b) -> bits(d(a) + d(b));
            case SUB -> (a, b) -> bits(d(a) - d(b));
            case MUL -> (a, b) -> bits(d(a) * d(b));
            case DIV -> (a, b) -> bits(d(a) / d(b));
            case REM -> (a, b) -> bits(d(a) % d(b));
            case FCMPL -> (a, b) -> d(a) > d(b) ? 1 : d(a) == d(b) ? 0 : -1;
            case FCMPG -> (a, b) -> d(a) < d(b) ? -1 : d(a) == d(b) ? 0 : 1;
            default -> null;
        };
    }

    /** A comparison of numbers. */
    public static LongBinaryOperator compare(Condition condition, IrType type) {
        if (type == IrType.F32) {
            return (a, b) -> compareFloating(condition, f(a), f(b));
        }
        if (type == IrType.F64) {
            return (a, b) -> compareFloating(condition, d(a), d(b));
        }
        // sign extension keeps the unsigned order of ints
        return (a, b) -> condition.test(a, b) ? 1 : 0;
    }

    private static long compareFloating(Condition condition, double a, double b) {
        boolean holds = switch (condition) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case GE -> a >= b;
            case GT -> a > b;
            case LE -> a <= b;
            default -> throw new IllegalArgumentException("unsigned comparison of floating numbers");
        };
        return holds ? 1 : 0;
    }

    /**
     * A unary operation, or null if the opcode is none.
     *
     * @param type of the operand
     */
    public static LongUnaryOperator unary(Opcode op, IrType type) {
        return switch (op) {
            case NEG -> switch (type) {
                case I32 -> a -> -(int) a;
                case I64 -> a -> -a;
                case F32 -> a -> bits(-f(a));
                default -> a -> bits(-d(a));
            };
            case I2L -> a -> a;
            case UI2L -> a -> a & 0xffffffffL;
            case I2F -> a -> bits((float) (int) a);
            case I2D -> a -> bits((double) (int) a);
            case L2I -> a -> (int) a;
            case L2F -> a -> bits((float) a);
            case L2D -> a -> bits((double) a);
            case F2I -> a -> (int) f(a);
            case F2L -> a -> (long) f(a);
            case F2D -> a -> bits((double) f(a));
            case D2I -> a -> (int) d(a);
            case D2L -> a -> (long) d(a);
            case D2F -> a -> bits((float) d(a));
            case I2B -> a -> (byte) a;
            case I2C -> a -> (char) a;
            case I2S -> a -> (short) a;
            // both sides share one representation
            case BITCAST -> a -> a;
            default -> null;
        };
    }

    /** The number of this type (I32, I64, F32, F64) that a 64-bit representation stands for. */
    public static Number box(IrType type, long bits) {
        return switch (type) {
            case I32 -> (int) bits;
            case I64 -> bits;
            case F32 -> f(bits);
            case F64 -> d(bits);
            default -> throw new IllegalArgumentException("no number: " + type);
        };
    }

    /** The 64-bit representation of an Integer, Long, Float or Double. */
    public static long unbox(Object number) {
        if (number instanceof Float f) {
            return bits(f);
        }
        if (number instanceof Double d) {
            return bits(d);
        }
        return number instanceof Long l ? l : (Integer) number;
    }
}
