package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;

/** Evaluates number operations on constants exactly as the JVM does (JVMS 6.5). */
final class ConstantFolding {
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

    /** The result, or null if the operation is not foldable. Operands are of the same type, shifts aside. */
    static Number fold(Opcode op, Object attribute, Number a, Number b) {
        if (op == Opcode.CMP) {
            return compare((Condition) attribute, a, b) ? 1 : 0;
        }
        if (a instanceof Integer x) {
            return b == null ? foldInt(op, x) : foldInts(op, x, b.intValue());
        }
        if (a instanceof Long x) {
            return b == null ? foldLong(op, x) : foldLongs(op, x, b.longValue());
        }
        if (a instanceof Float x) {
            return b == null ? foldFloat(op, x) : foldFloats(op, x, b.floatValue());
        }
        return b == null ? foldDouble(op, a.doubleValue()) : foldDoubles(op, a.doubleValue(), b.doubleValue());
    }

    private static boolean compare(Condition c, Number a, Number b) {
        if (a instanceof Integer || a instanceof Long) {
            boolean unsignedInt = a instanceof Integer && c.ordinal() >= Condition.ULT.ordinal();
            return unsignedInt ? c.test(Integer.toUnsignedLong(a.intValue()), Integer.toUnsignedLong(b.intValue()))
                    : c.test(a.longValue(), b.longValue());
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        return switch (c) {
            case EQ -> x == y;
            case NE -> x != y;
            case LT -> x < y;
            case GE -> x >= y;
            case GT -> x > y;
            case LE -> x <= y;
            default -> throw new IllegalArgumentException("unsigned comparison of floating numbers");
        };
    }

    private static Number foldInt(Opcode op, int a) {
        return switch (op) {
            case NEG -> -a;
            case I2L -> (long) a;
            case I2F -> (float) a;
            case I2D -> (double) a;
            case I2B -> (int) (byte) a;
            case I2C -> (int) (char) a;
            case I2S -> (int) (short) a;
            default -> null;
        };
    }

    private static Number foldLong(Opcode op, long a) {
        return switch (op) {
            case NEG -> -a;
            case L2I -> (int) a;
            case L2F -> (float) a;
            case L2D -> (double) a;
            default -> null;
        };
    }

    private static Number foldFloat(Opcode op, float a) {
        return switch (op) {
            case NEG -> -a;
            case F2I -> (int) a;
            case F2L -> (long) a;
            case F2D -> (double) a;
            default -> null;
        };
    }

    private static Number foldDouble(Opcode op, double a) {
        return switch (op) {
            case NEG -> -a;
            case D2I -> (int) a;
            case D2L -> (long) a;
            case D2F -> (float) a;
            default -> null;
        };
    }

    private static Number foldInts(Opcode op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Number) (a / b);
            case REM -> b == 0 ? null : (Number) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            default -> null;
        };
    }

    private static Number foldLongs(Opcode op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Number) (a / b);
            case REM -> b == 0 ? null : (Number) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case LCMP -> Long.compare(a, b);
            default -> null;
        };
    }

    private static Number foldFloats(Opcode op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case FCMPL -> a > b ? 1 : a == b ? 0 : -1;
            case FCMPG -> a < b ? -1 : a == b ? 0 : 1;
            default -> null;
        };
    }

    private static Number foldDoubles(Opcode op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case FCMPL -> a > b ? 1 : a == b ? 0 : -1;
            case FCMPG -> a < b ? -1 : a == b ? 0 : 1;
            default -> null;
        };
    }
}
