package org.nativeaot.core.classfile;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.Opcodes;

/** A body in which calls of one static method go to another; lines, handlers and offsets stay. */
final class RedirectedCalls {
    private RedirectedCalls() {
    }

    /** @param from {@code package.Class.method}, as is {@code to} */
    static MethodBody in(MethodBody body, String from, String to) {
        String owner = owner(from);
        String name = name(from);
        List<BytecodeInsn> code = new ArrayList<>(body.code().size());
        for (BytecodeInsn i : body.code()) {
            boolean hit = i.opcode() == Opcodes.INVOKESTATIC && i.operand() instanceof Constant.MethodRef m
                    && m.owner().equals(owner) && m.name().equals(name);
            code.add(hit ? redirected(i, to) : i);
        }
        return new MethodBody(body.maxStack(), body.maxLocals(), List.copyOf(code), body.lines(), body.offsets(),
                body.handlers(), body.localVariables());
    }

    private static BytecodeInsn redirected(BytecodeInsn i, String to) {
        Constant.MethodRef m = (Constant.MethodRef) i.operand();
        return new BytecodeInsn(i.opcode(), i.a(), i.b(), new Constant.MethodRef(owner(to), name(to), m.descriptor(), false));
    }

    private static String owner(String member) {
        return member.substring(0, member.lastIndexOf('.')).replace('.', '/');
    }

    private static String name(String member) {
        return member.substring(member.lastIndexOf('.') + 1);
    }
}
