package org.nativeaot.core.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.Rid;

/** Exceptions take the paths that the binary interface gives them. */
class ExceptionTest {
    private static final String MAIN = """
            struct int_pair { int value; void *thrown; };
            struct ptr_pair { void *value; void *thrown; };
            static char first_exception, second_exception, kernel_exception, overflow;
            JAVA struct int_pair divide(SELF, int, int) __asm__("divide");
            JAVA struct int_pair guarded(SELF, int, int) __asm__("guarded");
            JAVA struct int_pair kernel_int(SELF, int) __asm__("kernelInt");
            JAVA struct ptr_pair kernel_ptr(SELF, int) __asm__("kernelPtr");
            JAVA void *kernel_void(SELF, int) __asm__("kernelVoid");
            JAVA struct int_pair deep(SELF, int) __asm__("deep");
            JAVA int sum(SELF, void *) __asm__("sum");

            JAVA struct ptr_pair make_first(SELF) __asm__("makeFirst");
            JAVA struct ptr_pair make_first(SELF) { return (struct ptr_pair) { &first_exception, 0 }; }
            JAVA struct ptr_pair make_failing(SELF, int) __asm__("makeFailing");
            JAVA struct ptr_pair make_failing(SELF, int v) {
                if (v == 7) return (struct ptr_pair) { 0, &second_exception };
                return (struct ptr_pair) { &first_exception, 0 };
            }
            JAVA void *make_overflow(SELF) __asm__("makeOverflow");
            JAVA void *make_overflow(SELF) { return &overflow; }
            static int fail(struct thread *t, int v) { if (v < 0) t->pending = &kernel_exception;
                    return v < 0 ? 0 : v; }
            int k_int(struct thread *t, int v) { return fail(t, v); }
            void *k_ptr(struct thread *t, int v) { fail(t, v); return v <= 0 ? 0 : (void *) 4096; }
            void k_void(struct thread *t, int v) { fail(t, v); }

            static void name(void *e) {
                text(e == 0 ? "none" : e == &first_exception ? "first" : e == &second_exception ? "second"
                        : e == &kernel_exception ? "kernel" : e == &overflow ? "overflow" : "unknown");
                put('\\n');
            }
            static void pair(struct int_pair p) { if (p.thrown) name(p.thrown); else number(p.value); }
            static void run(void) {
                pair(divide(&main_thread, 7, 2));
                pair(divide(&main_thread, 7, 0));
                pair(guarded(&main_thread, 8, 2));
                pair(guarded(&main_thread, 7, 0));
                pair(guarded(&main_thread, 8, 0));
                pair(kernel_int(&main_thread, 5));
                pair(kernel_int(&main_thread, 0));
                pair(kernel_int(&main_thread, -1));
                name(main_thread.pending);
                struct ptr_pair p = kernel_ptr(&main_thread, 1); name(p.thrown); hex((uint64_t) p.value);
                p = kernel_ptr(&main_thread, 0); name(p.thrown); hex((uint64_t) p.value);
                p = kernel_ptr(&main_thread, -1); name(p.thrown);
                name(kernel_void(&main_thread, 0));
                name(kernel_void(&main_thread, -1));
                pair(deep(&main_thread, 10));
                main_thread.stack_limit = (uintptr_t) __builtin_frame_address(0) - 100000;
                pair(deep(&main_thread, 100));
                pair(deep(&main_thread, 100000000));
                int array[] = { 0, 0, 4, 0, 1, 20, 300, 4000 };
                number(sum(&main_thread, array));
            }
            """;

    private static final List<String> EXPECTED = List.of("3", "first", "4", "-7", "-8", "5", "0", "kernel", "none",
            "none",
            "0000000000001000", "none", "0000000000000000", "kernel", "none", "kernel", "10", "100", "overflow",
            "4321");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(OptimizeMode.class)
    void run(OptimizeMode mode) throws IOException, InterruptedException {
        assertEquals(EXPECTED, NativeProgram.run(folder, functions(), mode, MAIN));
    }

    @Test
    void checksOfOnePositionShareTheirColdBlock() {
        IrFunction f = Lir.function("twice", IrType.I32, true, IrType.I32, IrType.I32);
        Block b = f.entry();
        CallTarget make = Lir.java("makeFailing", IrType.REF, true, IrType.I32);
        for (int i = 0; i < 2; i++) {
            Value zero = b.append(Opcode.CMP, IrType.I32, Condition.EQ, null, b.parameters().get(i), Lir.iconst(b, 0));
            b.append(Opcode.THROW_IF, IrType.VOID, make, null, zero, b.parameters().get(i));
        }
        b.setTerminator(new Terminator.Return(null, b.parameters().get(0)));
        String text = NativeProgram.module(List.of(f), NativeProgram.target(Rid.LINUX_X64, OptimizeMode.FULL)).text();
        assertTrue(text.contains("cold0:"), text);
        assertFalse(text.contains("cold1:"), text);
    }

    private static List<IrFunction> functions() {
        return List.of(divide(), guarded(), kernelCall("kernelInt", "k_int", IrType.I32),
                kernelCall("kernelPtr", "k_ptr", IrType.REF), kernelCall("kernelVoid", "k_void", IrType.VOID), deep(),
                sum());
    }

    private static IrFunction divide() {
        IrFunction f = Lir.function("divide", IrType.I32, true, IrType.I32, IrType.I32);
        Block b = f.entry();
        Value y = b.parameters().get(1);
        Value zero = b.append(Opcode.CMP, IrType.I32, Condition.EQ, null, y, Lir.iconst(b, 0));
        b.append(Opcode.THROW_IF, IrType.VOID, Lir.java("makeFirst", IrType.REF, true), null, zero);
        b.setTerminator(new Terminator.Return(null, b.append(Opcode.DIV, IrType.I32, null, null,
                b.parameters().get(0), y)));
        return f;
    }

    /** {@code try { return divide(x, y); } catch (Throwable t) { check(x); return -x; }}. */
    private static IrFunction guarded() {
        IrFunction f = Lir.function("guarded", IrType.I32, true, IrType.I32, IrType.I32);
        Block b = f.entry();
        Block normal = f.newBlock();
        Block handler = f.newBlock();
        handler.addParameter(IrType.REF);
        Value x = handler.addParameter(IrType.I32);
        Instruction call = b.append(Opcode.CALL_SYMBOL, IrType.I32,
                Lir.java("divide", IrType.I32, true, IrType.I32, IrType.I32), null, b.parameters().get(0),
                b.parameters().get(1));
        b.setTerminator(new Terminator.Try(null, new Edge(normal), new Edge(handler, b.parameters().get(0))));
        normal.setTerminator(new Terminator.Return(null, call));
        handler.setTerminator(new Terminator.Return(null, handler.append(Opcode.NEG, IrType.I32, null, null, x)));
        return f;
    }

    private static IrFunction kernelCall(String name, String callee, IrType result) {
        IrFunction f = Lir.function(name, result, true, IrType.I32);
        Block b = f.entry();
        Instruction call = b.append(Opcode.CALL_SYMBOL, result, Lir.kernel(callee, result, true, IrType.I32), null,
                b.parameters().get(0));
        b.setTerminator(new Terminator.Return(null, result == IrType.VOID ? null : call));
        return f;
    }

    /** {@code return n == 0 ? 0 : 1 + deep(n - 1);} with a stack check. */
    private static IrFunction deep() {
        IrFunction f = Lir.function("deep", IrType.I32, true, IrType.I32);
        Block b = f.entry();
        Block end = f.newBlock();
        Block more = f.newBlock();
        b.append(Opcode.STACK_CHECK, IrType.VOID, Lir.java("makeOverflow", IrType.REF, false), null);
        Value zero = b.append(Opcode.CMP, IrType.I32, Condition.EQ, null, b.parameters().get(0), Lir.iconst(b, 0));
        b.setTerminator(new Terminator.If(null, zero, new Edge(end), new Edge(more), -1));
        end.setTerminator(new Terminator.Return(null, Lir.iconst(end, 0)));
        Value less = more.append(Opcode.SUB, IrType.I32, null, null, b.parameters().get(0), Lir.iconst(more, 1));
        Value rest = more.append(Opcode.CALL_SYMBOL, IrType.I32, Lir.java("deep", IrType.I32, true, IrType.I32), null,
                less);
        more.setTerminator(new Terminator.Return(null, more.append(Opcode.ADD, IrType.I32, null, null, rest,
                Lir.iconst(more, 1))));
        return f;
    }

    /** Sum of an int array in a loop over block parameters. */
    private static IrFunction sum() {
        IrFunction f = Lir.function("sum", IrType.I32, false, IrType.REF);
        Block b = f.entry();
        Block loop = f.newBlock();
        Block body = f.newBlock();
        Block end = f.newBlock();
        Value array = b.parameters().get(0);
        Value zero = Lir.iconst(b, 0);
        b.setTerminator(new Terminator.Goto(null, new Edge(loop, zero, zero)));
        Value i = loop.addParameter(IrType.I32);
        Value sum = loop.addParameter(IrType.I32);
        Value length = loop.append(Opcode.LOAD, IrType.I32, org.nativeaot.core.ir.MemoryAccess.of(
                org.nativeaot.core.model.Kind.INT, 8, org.nativeaot.core.ir.MemoryAccess.Region.ARRAY_LENGTH), null,
                array);
        Value less = loop.append(Opcode.CMP, IrType.I32, Condition.LT, null, i, length);
        loop.setTerminator(new Terminator.If(null, less, new Edge(body), new Edge(end), 90));
        Value index = body.append(Opcode.I2L, IrType.I64, null, null, i);
        Value offset = body.append(Opcode.SHL, IrType.I64, null, null, index, Lir.iconst(body, 2));
        Value place = body.append(Opcode.PTR_ADD, IrType.PTR, null, null, array, offset);
        Value element = body.append(Opcode.LOAD, IrType.I32, org.nativeaot.core.ir.MemoryAccess.of(
                org.nativeaot.core.model.Kind.INT, 16, org.nativeaot.core.ir.MemoryAccess.Region.ARRAY_ELEMENT), null,
                place);
        Value next = body.append(Opcode.ADD, IrType.I32, null, null, sum, element);
        Value increment = body.append(Opcode.ADD, IrType.I32, null, null, i, Lir.iconst(body, 1));
        body.setTerminator(new Terminator.Goto(null, new Edge(loop, increment, next)));
        end.append(Opcode.KEEP_ALIVE, IrType.VOID, null, null, array);
        end.setTerminator(new Terminator.Return(null, sum));
        return f;
    }
}
