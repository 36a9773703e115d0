package org.nativeaot.core.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.text.IrPrinter;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MethodBody;

/** Control flow that javac never makes. */
class HandmadeBytecodeTest {
    private final List<BytecodeInsn> code = new ArrayList<>();

    private HandmadeBytecodeTest add(int opcode, int a) {
        code.add(new BytecodeInsn(opcode, a, 0, null));
        return this;
    }

    private IrFunction build(String descriptor, int locals, MethodBody.Handler... handlers) throws Exception {
        try (ClassPath classes = ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(),
                d -> { })) {
            MethodBody body = new MethodBody(4, locals, code, new int[code.size()], new int[code.size()],
                    List.of(handlers), List.of());
            JavaMethod m = new JavaMethod(classes.require("java/lang/Object"), Access.STATIC, "handmade", descriptor,
                    null, List.of(), List.of(), null, List.of(), () -> body);
            IrFunction f = new Frontend(classes, BuildTimeFacts.NONE).build(m);
            IrVerifier.check(f, Opcode.Level.HIR);
            return f;
        }
    }

    @Test
    void loopsWithTwoEntriesAreAccepted() throws Exception {
        // if (p0 == 0) goto middle; top: p1++; middle: p1 += p0; if (p1 < 100) goto top; return p1
        add(Bytecodes.ILOAD, 0).add(Bytecodes.IFEQ, 3).code.add(new BytecodeInsn(Bytecodes.IINC, 1, 1, null));
        add(Bytecodes.ILOAD, 1).add(Bytecodes.ILOAD, 0).add(Bytecodes.IADD, 0).add(Bytecodes.ISTORE, 1);
        add(Bytecodes.ILOAD, 1).add(Bytecodes.BIPUSH, 100).add(Bytecodes.IF_ICMPLT, 2).add(Bytecodes.ILOAD, 1)
                .add(Bytecodes.IRETURN, 0);
        IrFunction f = build("(II)I", 2);
        assertTrue(f.blocks().stream().anyMatch(b -> b != f.entry() && !b.parameters().isEmpty()), IrPrinter.print(f));
    }

    @Test
    void loopsMayCarryTheOperandStack() throws Exception {
        // push 0; top: push p0; add; p0--; if (p0 != 0) goto top; return
        add(Bytecodes.ICONST_0, 0).add(Bytecodes.ILOAD, 0).add(Bytecodes.IADD, 0);
        code.add(new BytecodeInsn(Bytecodes.IINC, 0, -1, null));
        add(Bytecodes.ILOAD, 0).add(Bytecodes.IFNE, 1).add(Bytecodes.IRETURN, 0);
        IrFunction f = build("(I)I", 1);
        assertEquals(2, f.blocks().get(1).parameters().size(), IrPrinter.print(f));
    }

    @Test
    void handlersMayCoverThemselves() throws Exception {
        add(Bytecodes.ALOAD, 0).add(Bytecodes.ARRAYLENGTH, 0).add(Bytecodes.IRETURN, 0);
        add(Bytecodes.POP, 0).add(Bytecodes.ALOAD, 0).add(Bytecodes.ARRAYLENGTH, 0).add(Bytecodes.IRETURN, 0);
        IrFunction f = build("([I)I", 1, new MethodBody.Handler(0, 7, 3, null));
        assertEquals(2, CompiledSource.instructions(f, Opcode.NULL_CHECK).size(), IrPrinter.print(f));
    }

    @Test
    void deadCodeIsNotLookedAt() throws Exception {
        add(Bytecodes.ICONST_0, 0).add(Bytecodes.IRETURN, 0).add(Bytecodes.POP, 0).add(Bytecodes.GOTO, 2);
        assertEquals(1, build("()I", 0).blocks().size());
    }

    @Test
    void whatTheVerifierRejectsThrowsVerifyError() throws Exception {
        add(Bytecodes.ILOAD, 0).add(Bytecodes.IFEQ, 3).add(Bytecodes.ICONST_0, 0).add(Bytecodes.ICONST_0, 0)
                .add(Bytecodes.IRETURN, 0);
        assertVerifyError(build("(I)I", 1), "operand stacks differ in depth");
        code.clear();
        add(Bytecodes.POP, 0).add(Bytecodes.RETURN, 0);
        assertVerifyError(build("()V", 0), "operand stack underflow");
        code.clear();
        add(Bytecodes.ILOAD, 1).add(Bytecodes.IRETURN, 0);
        assertVerifyError(build("(I)I", 2), "local 1 is not set");
        code.clear();
        add(Bytecodes.ICONST_0, 0).add(Bytecodes.POP, 0);
        assertVerifyError(build("()V", 0), "control falls off the end of the code");
    }

    private static void assertVerifyError(IrFunction f, String why) {
        LinkFailure failure = (LinkFailure) CompiledSource.instructions(f, Opcode.RAISE).get(0).attribute();
        assertEquals("java/lang/VerifyError", failure.exception());
        assertTrue(failure.message().contains(why), failure.message());
        assertEquals("AOT1021", failure.diagnostic());
    }
}
