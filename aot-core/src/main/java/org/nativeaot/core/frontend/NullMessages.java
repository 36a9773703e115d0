package org.nativeaot.core.frontend;

import static org.nativeaot.core.frontend.Bytecodes.*;

import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * Messages of NullPointerException as HotSpot words them (JEP 358): what was attempted, and the expression that was
 * null, described from the bytecode that computed it. Methods hidden from stack traces get none.
 */
final class NullMessages {
    /** For checks that no instruction of the method makes. */
    static final int NO_INSTRUCTION = -1;
    /** How deep an expression is described. */
    private static final int MAX_DETAIL = 5;
    private static final String[] ELEMENTS = {"int", "long", "float", "double", "object", "byte/boolean", "char",
            "short"};

    private final JavaMethod method;
    private StackSources sources;
    private StringBuilder out;

    NullMessages(JavaMethod method) {
        this.method = method;
    }

    /** The message of the exception that instruction {@code index} throws on null; null if it has none. */
    String at(int index) {
        if (index == NO_INSTRUCTION || method.annotation("Ljava/lang/invoke/LambdaForm$Hidden;") != null
                || method.annotation("Ljdk/internal/vm/annotation/Hidden;") != null) {
            return null;
        }
        out = new StringBuilder();
        int slot = describeAction(index);
        if (slot < 0) {
            return null;
        }
        if (sources == null) {
            sources = new StackSources(method.body());
        }
        int length = out.length();
        if (describe(index, slot, MAX_DETAIL, false)) {
            out.append("\" is null");
        } else {
            out.setLength(length);
        }
        return out.toString();
    }

    private BytecodeInsn insn(int index) {
        return method.body().code().get(index);
    }

    /** Says what failed; returns how many words below the top the null stands, or -1. */
    private int describeAction(int index) {
        BytecodeInsn i = insn(index);
        int op = i.opcode();
        if (op >= IALOAD && op <= SALOAD) {
            out.append("Cannot load from ").append(ELEMENTS[op - IALOAD]).append(" array");
            return 1;
        }
        if (op >= IASTORE && op <= SASTORE) {
            out.append("Cannot store to ").append(ELEMENTS[op - IASTORE]).append(" array");
            return op == LASTORE || op == DASTORE ? 3 : 2;
        }
        switch (op) {
            case ARRAYLENGTH -> out.append("Cannot read the array length");
            case ATHROW -> out.append("Cannot throw exception");
            case MONITORENTER -> out.append("Cannot enter synchronized block");
            case MONITOREXIT -> out.append("Cannot exit synchronized block");
            case GETFIELD -> out.append("Cannot read field \"").append(((Constant.FieldRef) i.operand()).name())
                    .append('"');
            case PUTFIELD -> {
                Constant.FieldRef f = (Constant.FieldRef) i.operand();
                out.append("Cannot assign field \"").append(f.name()).append('"');
                return Kind.ofDescriptor(f.descriptor()).slots();
            }
            case INVOKEVIRTUAL, INVOKESPECIAL, INVOKEINTERFACE -> {
                Constant.MethodRef m = (Constant.MethodRef) i.operand();
                if (m.name().equals("<init>")) {
                    return -1;
                }
                out.append("Cannot invoke \"");
                methodName(m);
                out.append('"');
                return MethodDescriptor.parse(m.descriptor()).parameterSlots();
            }
            default -> {
                return -1;
            }
        }
        return 0;
    }

    /** Describes what the word is that instruction {@code at} finds; false if nothing can be said. */
    private boolean describe(int at, int slot, int detail, boolean inner) {
        int source = detail <= 0 ? StackSources.UNKNOWN : sources.source(at, slot);
        if (source == StackSources.UNKNOWN) {
            return false;
        }
        BytecodeInsn i = insn(source);
        int op = i.opcode();
        boolean outermost = detail == MAX_DETAIL && !inner;
        if (op >= INVOKEVIRTUAL && op <= INVOKEINTERFACE) {
            out.append(outermost ? " because the return value of \"" : "");
            methodName((Constant.MethodRef) i.operand());
            return true;
        }
        out.append(outermost ? " because \"" : "");
        switch (op) {
            case ACONST_NULL -> out.append("null");
            case BIPUSH, SIPUSH -> out.append(i.a());
            case ILOAD, ALOAD -> local(source, i.a(), !sources.isStored(at, i.a()));
            case GETSTATIC -> {
                Constant.FieldRef f = (Constant.FieldRef) i.operand();
                out.append(className(f.owner())).append('.').append(f.name());
            }
            case GETFIELD -> {
                if (describe(source, 0, detail - 1, inner)) {
                    out.append('.');
                }
                out.append(((Constant.FieldRef) i.operand()).name());
            }
            case IALOAD, AALOAD -> element(source, detail, inner);
            default -> {
                if (op < ACONST_NULL || op > ICONST_5) {
                    return false;
                }
                out.append(op - ICONST_0);
            }
        }
        return true;
    }

    private void element(int source, int detail, boolean inner) {
        if (!describe(source, 1, detail - 1, inner)) {
            out.append("<array>");
        }
        out.append('[');
        if (!describe(source, 0, detail, true)) {
            out.append("...");
        }
        out.append(']');
    }

    private void local(int at, int slot, boolean isParameter) {
        for (MethodBody.LocalVariable v : method.body().localVariables()) {
            if (v.index() == slot && v.start() <= at && at < v.end()) {
                out.append(v.name());
                return;
            }
        }
        if (!method.isStatic() && slot == 0 && isParameter) {
            out.append("this");
            return;
        }
        int next = method.isStatic() ? 0 : 1;
        int number = 1;
        for (String p : method.descriptor().parameters()) {
            int words = Kind.ofDescriptor(p).slots();
            if (slot >= next && slot < next + words && isParameter) {
                out.append("<parameter").append(number).append('>');
                return;
            }
            next += words;
            number++;
        }
        out.append("<local").append(slot).append('>');
    }

    private void methodName(Constant.MethodRef m) {
        // HotSpot prints an array that is the owner of a method by its descriptor.
        out.append(m.owner().charAt(0) == '[' ? m.owner().replace('/', '.') : className(m.owner()));
        out.append('.').append(m.name()).append('(');
        String separator = "";
        for (String p : MethodDescriptor.parse(m.descriptor()).parameters()) {
            String dimensions = "[]".repeat(p.lastIndexOf('[') + 1);
            String element = p.substring(p.lastIndexOf('[') + 1);
            out.append(separator);
            out.append(element.charAt(0) == 'L' ? className(element.substring(1, element.length() - 1))
                    : ExternalNames.type(element));
            out.append(dimensions);
            separator = ", ";
        }
        out.append(')');
    }

    /** The two best-known classes go by their simple names. */
    private static String className(String internalName) {
        return switch (internalName) {
            case "java/lang/Object" -> "Object";
            case "java/lang/String" -> "String";
            default -> ExternalNames.of(internalName);
        };
    }
}
