package org.nativeaot.core.frontend.indy;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;

/** Assembles a method body. Labels are numbers that {@link #mark} gives a place. */
final class CodeBuilder {
    private static final int LDC = 18;
    private static final int ILOAD = 21;
    private static final int TABLESWITCH = 170;
    private static final int LOOKUPSWITCH = 171;
    private static final int IRETURN = 172;

    private final List<BytecodeInsn> code = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> jumps = new ArrayList<>();

    int newLabel() {
        labels.add(-1);
        return labels.size() - 1;
    }

    void mark(int label) {
        labels.set(label, code.size());
    }

    CodeBuilder op(int opcode) {
        return add(opcode, 0, null);
    }

    private CodeBuilder add(int opcode, int a, Object operand) {
        code.add(new BytecodeInsn(opcode, a, 0, operand));
        return this;
    }

    /** A conditional or unconditional jump. */
    CodeBuilder jump(int opcode, int label) {
        jumps.add(code.size());
        return add(opcode, label, null);
    }

    /** Jumps to {@code targets[i]} on {@code first + i}. */
    CodeBuilder tableSwitch(int first, int[] targets, int defaultLabel) {
        int[] keys = new int[targets.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = first + i;
        }
        jumps.add(code.size());
        return add(keys.length == 0 ? LOOKUPSWITCH : TABLESWITCH, 0,
                new BytecodeInsn.SwitchTable(keys, targets, defaultLabel));
    }

    CodeBuilder load(Kind kind, int local) {
        return add(ILOAD + typeIndex(kind), local, null);
    }

    CodeBuilder returns(Kind kind) {
        return kind == Kind.VOID ? op(177) : op(IRETURN + typeIndex(kind));
    }

    private static int typeIndex(Kind kind) {
        return switch (kind) {
            case LONG -> 1;
            case FLOAT -> 2;
            case DOUBLE -> 3;
            case REF -> 4;
            default -> 0;
        };
    }

    CodeBuilder constant(Object value) {
        return add(LDC, 0, value);
    }

    CodeBuilder type(int opcode, String name) {
        return add(opcode, 0, new Constant.TypeRef(name));
    }

    CodeBuilder field(int opcode, String owner, String name, String descriptor) {
        return add(opcode, 0, new Constant.FieldRef(owner, name, descriptor));
    }

    CodeBuilder call(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        return add(opcode, 0, new Constant.MethodRef(owner, name, descriptor, ofInterface));
    }

    CodeBuilder dynamic(Constant.CallSiteRef site) {
        return add(186, 0, site);
    }

    /** @param maxLocals slots that the code uses */
    MethodBody build(int maxLocals) {
        for (int at : jumps) {
            BytecodeInsn i = code.get(at);
            if (i.operand() instanceof BytecodeInsn.SwitchTable t) {
                int[] targets = t.targets().clone();
                for (int k = 0; k < targets.length; k++) {
                    targets[k] = labels.get(targets[k]);
                }
                code.set(at, new BytecodeInsn(i.opcode(), 0, 0,
                        new BytecodeInsn.SwitchTable(t.keys(), targets, labels.get(t.defaultTarget()))));
            } else {
                code.set(at, new BytecodeInsn(i.opcode(), labels.get(i.a()), 0, null));
            }
        }
        int[] offsets = new int[code.size()];
        for (int k = 0; k < offsets.length; k++) {
            offsets[k] = k;
        }
        return new MethodBody(8, maxLocals, List.copyOf(code), new int[code.size()], offsets, List.of(), List.of());
    }
}
