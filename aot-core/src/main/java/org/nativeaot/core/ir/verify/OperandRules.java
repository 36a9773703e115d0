package org.nativeaot.core.ir.verify;

import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.KernelFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** Compares an instruction with its row of the opcode table, and calls with the signatures they name. */
final class OperandRules {
    private OperandRules() {
    }

    /** What is wrong, or null. */
    static String problem(Instruction i) {
        String p = attributeProblem(i);
        p = p != null ? p : resultProblem(i);
        p = p != null ? p : operandProblem(i);
        return p != null ? p : memberProblem(i);
    }

    private static String attributeProblem(Instruction i) {
        String wanted = i.opcode().attributeType();
        Object a = i.attribute();
        if (a == null) {
            return wanted.isEmpty() || wanted.endsWith("?") ? null : "attribute is missing";
        }
        String name = wanted.replace("?", "");
        boolean ok = switch (name) {
            case "" -> false;
            case "JavaType" -> a instanceof JavaType;
            case "ConstantObject" -> a instanceof ConstantObject;
            default -> isNamed(a.getClass(), name);
        };
        return ok ? null : "attribute is a " + a.getClass().getSimpleName();
    }

    private static boolean isNamed(Class<?> c, String simpleName) {
        for (Class<?> k = c; k != null; k = k.getSuperclass()) {
            if (k.getSimpleName().equals(simpleName)) {
                return true;
            }
        }
        return false;
    }

    private static String resultProblem(Instruction i) {
        char letter = i.opcode().resultLetter();
        return letter == 'T' || fits(letter, i.type()) ? null : "result is " + i.type();
    }

    private static String operandProblem(Instruction i) {
        String signature = i.opcode().operandSignature();
        int n = 0;
        for (int k = 0; k < signature.length(); k++, n++) {
            char letter = signature.charAt(k);
            if (letter == '*') {
                return null;
            }
            if (n >= i.operandCount()) {
                return "too few operands";
            }
            IrType type = i.operand(n).type();
            boolean ok = switch (letter) {
                case 'T' -> sameOrAddress(type, i.type());
                case 'S' -> sameOrAddress(type, i.operand(n - 1).type());
                default -> fits(letter, type);
            };
            if (!ok) {
                return "operand " + n + " is " + type;
            }
        }
        return n == i.operandCount() ? null : "too many operands";
    }

    private static boolean sameOrAddress(IrType a, IrType b) {
        return a == b || (a == IrType.REF || a == IrType.PTR) && (b == IrType.REF || b == IrType.PTR);
    }

    private static boolean fits(char letter, IrType t) {
        return switch (letter) {
            case 'i' -> t == IrType.I32;
            case 'l' -> t == IrType.I64;
            case 'f' -> t == IrType.F32;
            case 'd' -> t == IrType.F64;
            case 'r' -> t == IrType.REF;
            case 'p' -> t == IrType.PTR || t == IrType.REF;
            case 'n' -> t == IrType.I32 || t == IrType.I64;
            case 'x' -> t != IrType.REF && t != IrType.PTR && t != IrType.VOID;
            case 'a' -> t != IrType.VOID;
            case 'v' -> t == IrType.VOID;
            default -> throw new IllegalStateException("signature letter " + letter);
        };
    }

    private static String memberProblem(Instruction i) {
        if (i.attribute() instanceof JavaField f) {
            return fieldProblem(i, f);
        }
        if (i.attribute() instanceof JavaMethod m) {
            return methodProblem(i, m);
        }
        if (i.attribute() instanceof KernelFunction k) {
            return callProblem(i, k.parameters(), k.result(), 0);
        }
        if (i.attribute() instanceof CallTarget t
                && (i.opcode() == Opcode.CALL_SYMBOL || i.opcode() == Opcode.CALL_POINTER)) {
            return callProblem(i, t.parameters(), t.result(), i.opcode() == Opcode.CALL_POINTER ? 1 : 0);
        }
        if (i.attribute() instanceof Kind k) {
            IrType t = i.opcode() == Opcode.ARRAY_STORE ? i.operand(2).type() : i.type();
            return t == IrType.of(k) ? null : "element is " + t;
        }
        return null;
    }

    private static String fieldProblem(Instruction i, JavaField f) {
        if (i.opcode() == Opcode.FIELD_OFFSET) {
            return null;
        }
        boolean isStatic = i.opcode() == Opcode.GET_STATIC || i.opcode() == Opcode.PUT_STATIC;
        if (isStatic != f.isStatic()) {
            return "the field is " + (f.isStatic() ? "static" : "not static");
        }
        boolean put = i.opcode() == Opcode.PUT_FIELD || i.opcode() == Opcode.PUT_STATIC;
        IrType t = put ? i.operand(i.operandCount() - 1).type() : i.type();
        return t == IrType.of(f.kind()) ? null : "the value is " + t;
    }

    private static String methodProblem(Instruction i, JavaMethod m) {
        int receivers = m.isStatic() ? 0 : 1;
        if (i.operandCount() != m.descriptor().parameters().size() + receivers) {
            return i.operandCount() + " arguments";
        }
        if (receivers == 1 && i.operand(0).type() != IrType.REF) {
            return "receiver is " + i.operand(0).type();
        }
        for (int k = receivers; k < i.operandCount(); k++) {
            Value v = i.operand(k);
            if (v.type() != IrType.of(m.descriptor().parameterKind(k - receivers))) {
                return "argument " + k + " is " + v.type();
            }
        }
        return i.type() == IrType.of(m.descriptor().resultKind()) ? null : "result is " + i.type();
    }

    private static String callProblem(Instruction i, java.util.List<IrType> parameters, IrType result, int first) {
        if (i.operandCount() - first != parameters.size()) {
            return (i.operandCount() - first) + " arguments";
        }
        for (int k = 0; k < parameters.size(); k++) {
            if (!sameOrAddress(i.operand(k + first).type(), parameters.get(k))) {
                return "argument " + k + " is " + i.operand(k + first).type();
            }
        }
        return sameOrAddress(i.type(), result) ? null : "result is " + i.type();
    }
}
