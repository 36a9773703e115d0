package org.nativeaot.core.classfile;

import java.util.List;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Short bodies that no class file holds. */
final class SyntheticBody {
    private static final String THROWING = "org/nativeaot/runtime/Throwing";

    private SyntheticBody() {
    }

    private static MethodBody of(int maxStack, String descriptor, List<BytecodeInsn> code) {
        int locals = 1 + (Type.getArgumentsAndReturnSizes(descriptor) >> 2);
        int[] offsets = new int[code.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i;
        }
        return new MethodBody(maxStack, locals, code, new int[code.size()], offsets, List.of(), List.of());
    }

    private static BytecodeInsn op(int opcode) {
        return new BytecodeInsn(opcode, 0, 0, null);
    }

    private static BytecodeInsn call(String owner, String name, String descriptor) {
        return new BytecodeInsn(Opcodes.INVOKESTATIC, 0, 0, new Constant.MethodRef(owner, name, descriptor, false));
    }

    /** Throws {@code UnsupportedOperationException} with this message. */
    static MethodBody unsupported(String descriptor, String message) {
        return of(1, descriptor, List.of(new BytecodeInsn(Opcodes.LDC, 0, 0, message),
                call(THROWING, "unsupported", "(Ljava/lang/String;)Ljava/lang/Throwable;"), op(Opcodes.ATHROW)));
    }

    /** Returns a number, null (whatever the number), or nothing, as the descriptor says. */
    static MethodBody constant(String descriptor, int value) {
        return switch (Type.getReturnType(descriptor).getSort()) {
            case Type.VOID -> of(0, descriptor, List.of(op(Opcodes.RETURN)));
            case Type.LONG -> of(2, descriptor, List.of(new BytecodeInsn(Opcodes.LDC, 0, 0, (long) value),
                    op(Opcodes.LRETURN)));
            case Type.FLOAT -> of(1, descriptor, List.of(new BytecodeInsn(Opcodes.LDC, 0, 0, (float) value),
                    op(Opcodes.FRETURN)));
            case Type.DOUBLE -> of(2, descriptor, List.of(new BytecodeInsn(Opcodes.LDC, 0, 0, (double) value),
                    op(Opcodes.DRETURN)));
            case Type.OBJECT, Type.ARRAY -> of(1, descriptor, List.of(op(Opcodes.ACONST_NULL), op(Opcodes.ARETURN)));
            default -> of(1, descriptor, List.of(new BytecodeInsn(Opcodes.LDC, 0, 0, value), op(Opcodes.IRETURN)));
        };
    }

    /** Returns an argument, counted in local slots. */
    static MethodBody argument(String descriptor, int slot) {
        return of(2, descriptor, List.of(
                new BytecodeInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.ILOAD), slot, 0, null),
                op(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN))));
    }

    /** Calls static methods without arguments or results, one after the other. */
    static MethodBody calls(String owner, String... names) {
        List<BytecodeInsn> code = new java.util.ArrayList<>();
        for (String n : names) {
            code.add(call(owner, n, "()V"));
        }
        code.add(op(Opcodes.RETURN));
        return of(0, "()V", List.copyOf(code));
    }
}
