package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.Opcodes;

/**
 * A body in which calls of one method go to a static one, which takes the receiver, if there is one, first. Lines,
 * handlers and offsets stay.
 */
final class RedirectedCalls {
    private RedirectedCalls() {
    }

    /** @param from {@code package.Class.method}, as is {@code to} */
    static MethodBody in(MethodBody body, String from, String to) {
        String owner = owner(from);
        String name = name(from);
        List<BytecodeInsn> code = new ArrayList<>(body.code().size());
        for (BytecodeInsn i : body.code()) {
            boolean hit = i.opcode() != Opcodes.INVOKESPECIAL && i.operand() instanceof Constant.MethodRef m
                    && m.owner().equals(owner) && m.name().equals(name);
            code.add(hit ? redirected(i, to) : i);
        }
        return new MethodBody(body.maxStack(), body.maxLocals(), List.copyOf(code), body.lines(), body.offsets(),
                body.handlers(), body.localVariables());
    }

    private static BytecodeInsn redirected(BytecodeInsn i, String to) {
        Constant.MethodRef m = (Constant.MethodRef) i.operand();
        String descriptor = i.opcode() == Opcodes.INVOKESTATIC ? m.descriptor()
                : "(L" + m.owner() + ";" + m.descriptor().substring(1);
        return new BytecodeInsn(Opcodes.INVOKESTATIC, i.a(), i.b(),
                new Constant.MethodRef(owner(to), name(to), descriptor, false));
    }

    private static String owner(String member) {
        return member.substring(0, member.lastIndexOf('.')).replace('.', '/');
    }

    private static String name(String member) {
        return member.substring(member.lastIndexOf('.') + 1);
    }
}
