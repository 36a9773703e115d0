package org.nativeaot.core.llvm;

import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;

/**
 * Arithmetic with exactly Java's meaning (JLS 15.17 to 15.22, 5.1): wrapping integers, masked shift distances,
 * {@code MIN_VALUE / -1}, saturating conversions, no fast-math flags. LLVM folds with the same IEEE rules.
 */
final class ArithmeticWriter {
    private ArithmeticWriter() {
    }

    static void write(FunctionWriter f, Instruction i) {
        String type = LlvmSyntax.type(i.type());
        boolean floating = i.type().isFloating();
        switch (i.opcode()) {
            case ADD -> binary(f, i, floating ? "fadd" : "add");
            case SUB -> binary(f, i, floating ? "fsub" : "sub");
            case MUL -> binary(f, i, floating ? "fmul" : "mul");
            case AND -> binary(f, i, "and");
            case OR -> binary(f, i, "or");
            case XOR -> binary(f, i, "xor");
            case UDIV -> binary(f, i, "udiv");
            case UREM -> binary(f, i, "urem");
            case DIV -> {
                if (floating) {
                    binary(f, i, "fdiv");
                } else {
                    writeDivision(f, i, type);
                }
            }
            case REM -> {
                if (floating) {
                    binary(f, i, "frem");
                } else {
                    // x % -1 is 0, and so is x % 1
                    f.define(i, "srem " + type + " " + f.name(i.operand(0)) + ", " + harmlessDivisor(f, i, type));
                }
            }
            case NEG -> f.define(i, floating ? "fneg " + type + " " + f.name(i.operand(0))
                    : "sub " + type + " 0, " + f.name(i.operand(0)));
            case SHL -> shift(f, i, "shl", type);
            case SHR -> shift(f, i, "ashr", type);
            case USHR -> shift(f, i, "lshr", type);
            case MULH -> highProduct(f, i, "sext", "ashr");
            case UMULH -> highProduct(f, i, "zext", "lshr");
            case I2L -> cast(f, i, "sext");
            case UI2L -> cast(f, i, "zext");
            case L2I -> cast(f, i, "trunc");
            case I2F, I2D, L2F, L2D -> cast(f, i, "sitofp");
            case F2D -> cast(f, i, "fpext");
            case D2F -> cast(f, i, "fptrunc");
            case BITCAST -> cast(f, i, "bitcast");
            case PTR_TO_INT -> cast(f, i, "ptrtoint");
            case INT_TO_PTR -> cast(f, i, "inttoptr");
            case F2I, F2L, D2I, D2L -> saturate(f, i, type);
            case I2B -> narrow(f, i, "sext", "i8");
            case I2S -> narrow(f, i, "sext", "i16");
            case I2C -> narrow(f, i, "zext", "i16");
            case CMP -> compare(f, i);
            case LCMP -> compareThreeWay(f, i);
            case FCMPL -> compareFloating(f, i, true);
            case FCMPG -> compareFloating(f, i, false);
            case SELECT -> f.define(i, "select i1 " + f.condition(i.operand(0)) + ", " + f.typed(i.operand(1)) + ", "
                    + f.typed(i.operand(2)));
            default -> throw new IllegalArgumentException("not LIR: " + i.opcode().text() + " in "
                    + f.function().name());
        }
    }

    private static void binary(FunctionWriter f, Instruction i, String operation) {
        f.define(i, operation + " " + f.typed(i.operand(0)) + ", " + f.name(i.operand(1)));
    }

    private static void cast(FunctionWriter f, Instruction i, String operation) {
        f.define(i, operation + " " + f.typed(i.operand(0)) + " to " + LlvmSyntax.type(i.type()));
    }

    private static boolean isMinusOne(Value v) {
        return FunctionWriter.isConstantInt(v) && ((Number) ((Instruction) v).attribute()).longValue() == -1;
    }

    /** The divisor with 1 in place of -1, whose quotient with MIN_VALUE LLVM leaves undefined. */
    private static String harmlessDivisor(FunctionWriter f, Instruction i, String type) {
        Value divisor = i.operand(1);
        if (FunctionWriter.isConstantInt(divisor)) {
            return isMinusOne(divisor) ? "1" : f.name(divisor);
        }
        String minusOne = f.temporary("icmp eq " + type + " " + f.name(divisor) + ", -1");
        return f.temporary("select i1 " + minusOne + ", " + type + " 1, " + type + " " + f.name(divisor));
    }

    private static void writeDivision(FunctionWriter f, Instruction i, String type) {
        Value divisor = i.operand(1);
        String dividend = f.name(i.operand(0));
        if (FunctionWriter.isConstantInt(divisor)) {
            f.define(i, isMinusOne(divisor) ? "sub " + type + " 0, " + dividend
                    : "sdiv " + type + " " + dividend + ", " + f.name(divisor));
            return;
        }
        String quotient = f.temporary("sdiv " + type + " " + dividend + ", " + harmlessDivisor(f, i, type));
        String negated = f.temporary("sub " + type + " 0, " + dividend);
        String minusOne = f.temporary("icmp eq " + type + " " + f.name(divisor) + ", -1");
        f.define(i, "select i1 " + minusOne + ", " + type + " " + negated + ", " + type + " " + quotient);
    }

    private static void shift(FunctionWriter f, Instruction i, String operation, String type) {
        boolean wide = i.type() == IrType.I64;
        int mask = wide ? 63 : 31;
        Value distance = i.operand(1);
        String amount;
        if (FunctionWriter.isConstantInt(distance)) {
            amount = Long.toString(((Number) ((Instruction) distance).attribute()).longValue() & mask);
        } else {
            amount = f.temporary("and i32 " + f.name(distance) + ", " + mask);
            if (wide) {
                amount = f.temporary("zext i32 " + amount + " to i64");
            }
        }
        f.define(i, operation + " " + type + " " + f.name(i.operand(0)) + ", " + amount);
    }

    private static void highProduct(FunctionWriter f, Instruction i, String extend, String shift) {
        String a = f.temporary(extend + " i64 " + f.name(i.operand(0)) + " to i128");
        String b = f.temporary(extend + " i64 " + f.name(i.operand(1)) + " to i128");
        String product = f.temporary("mul i128 " + a + ", " + b);
        f.define(i, "trunc i128 " + f.temporary(shift + " i128 " + product + ", 64") + " to i64");
    }

    private static void saturate(FunctionWriter f, Instruction i, String type) {
        String from = LlvmSyntax.type(i.operand(0).type());
        String name = "llvm.fptosi.sat." + type + "." + (from.equals("float") ? "f32" : "f64");
        f.define(i, "call " + type + " " + f.module().intrinsic(name, type, from) + "(" + f.typed(i.operand(0)) + ")");
    }

    private static void narrow(FunctionWriter f, Instruction i, String extend, String narrowType) {
        String low = f.temporary("trunc i32 " + f.name(i.operand(0)) + " to " + narrowType);
        f.define(i, extend + " " + narrowType + " " + low + " to i32");
    }

    private static void compare(FunctionWriter f, Instruction i) {
        Condition c = i.attributeAs(Condition.class);
        boolean floating = i.operand(0).type().isFloating();
        f.line(f.conditionName(i) + " = " + (floating ? "fcmp " + floatingPredicate(c) : "icmp " + predicate(c)) + " "
                + f.typed(i.operand(0)) + ", " + f.name(i.operand(1)));
        if (f.neededAsNumber(i)) {
            f.define(i, "zext i1 " + f.conditionName(i) + " to i32");
        }
    }

    private static String predicate(Condition c) {
        return switch (c) {
            case EQ -> "eq";
            case NE -> "ne";
            case LT -> "slt";
            case GE -> "sge";
            case GT -> "sgt";
            case LE -> "sle";
            case ULT -> "ult";
            case UGE -> "uge";
            case UGT -> "ugt";
            case ULE -> "ule";
        };
    }

    private static String floatingPredicate(Condition c) {
        return switch (c) {
            case EQ -> "oeq";
            case NE -> "une";
            case LT -> "olt";
            case GE -> "oge";
            case GT -> "ogt";
            case LE -> "ole";
            default -> throw new IllegalArgumentException(c + " of floating operands");
        };
    }

    private static void compareThreeWay(FunctionWriter f, Instruction i) {
        String a = f.name(i.operand(0));
        String b = f.name(i.operand(1));
        String greater = f.temporary("zext i1 " + f.temporary("icmp sgt i64 " + a + ", " + b) + " to i32");
        String less = f.temporary("zext i1 " + f.temporary("icmp slt i64 " + a + ", " + b) + " to i32");
        f.define(i, "sub i32 " + greater + ", " + less);
    }

    /** Unordered operands count as less (FCMPL) or as greater (FCMPG). */
    private static void compareFloating(FunctionWriter f, Instruction i, boolean nanIsLess) {
        String a = f.typed(i.operand(0));
        String b = f.name(i.operand(1));
        String isLess = f.temporary("fcmp " + (nanIsLess ? "ult" : "olt") + " " + a + ", " + b);
        String isGreater = f.temporary("fcmp " + (nanIsLess ? "ogt" : "ugt") + " " + a + ", " + b);
        String high = f.temporary("zext i1 " + isGreater + " to i32");
        String low = f.temporary("zext i1 " + isLess + " to i32");
        f.define(i, "sub i32 " + high + ", " + low);
    }
}
