package org.nativeaot.core.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.MemoryOrder;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.Rid;

/** References of 4 bytes in memory: loads, stores and atomics touch these and nothing beside them. */
class NarrowReferenceTest {
    private static final MemoryAccess PLAIN = MemoryAccess.of(Kind.REF, 8, MemoryAccess.Region.FIELD);
    private static final MemoryAccess VOLATILE =
            new MemoryAccess(Kind.REF, 8, MemoryOrder.SEQ_CST, MemoryAccess.Region.ANY, false);

    @TempDir
    Path folder;

    /** The test program is linked statically at a low address, so its variables serve as objects. */
    @ParameterizedTest
    @EnumSource(OptimizeMode.class)
    void inMemory(OptimizeMode mode) throws IOException, InterruptedException {
        List<IrFunction> functions = List.of(
                Lir.operation("get", Opcode.LOAD, PLAIN, IrType.REF, IrType.REF),
                Lir.operation("getVolatile", Opcode.LOAD, VOLATILE, IrType.REF, IrType.REF),
                store("set", PLAIN), store("setVolatile", VOLATILE),
                Lir.operation("cas", Opcode.ATOMIC_CAS, VOLATILE, IrType.REF, IrType.REF, IrType.REF, IrType.REF),
                Lir.operation("swap", Opcode.ATOMIC_SWAP, VOLATILE, IrType.REF, IrType.REF, IrType.REF));
        String main = """
                #define T __attribute__((swift_context)) void *t
                extern JAVA void *get(void *o, T);
                extern JAVA void *getVolatile(void *o, T);
                extern JAVA void set(void *o, void *v, T);
                extern JAVA void setVolatile(void *o, void *v, T);
                extern JAVA void *cas(void *o, void *expected, void *v, T);
                extern JAVA void *swap(void *o, void *v, T);
                static uint32_t o[4] = {1, 2, 3, 4};
                static uint64_t a, b;
                static void ok(int condition) { number(condition); }
                static void run(void) {
                  set(o, &a, 0);
                  ok(o[2] == (uint32_t)(uint64_t)&a && o[3] == 4 && o[1] == 2);
                  ok(get(o, 0) == &a && getVolatile(o, 0) == &a);
                  setVolatile(o, 0, 0);
                  ok(o[2] == 0 && o[3] == 4 && get(o, 0) == 0);
                  ok(cas(o, &a, &b, 0) == 0 && o[2] == 0);
                  ok(cas(o, 0, &b, 0) == 0 && get(o, 0) == &b && o[3] == 4);
                  ok(swap(o, &a, 0) == &b && get(o, 0) == &a && o[3] == 4);
                  o[2] = 0xdffffff8;
                  ok(get(o, 0) == (void *)0xdffffff8);
                }
                """;
        assertEquals(java.util.Collections.nCopies(7, "1"), NativeProgram.run(folder, functions,
                NativeProgram.target(Rid.LINUX_X64, mode, RefFormat.NARROW), main));
    }

    private static IrFunction store(String name, MemoryAccess access) {
        IrFunction f = Lir.function(name, IrType.VOID, false, IrType.REF, IrType.REF);
        f.entry().append(Opcode.STORE, IrType.VOID, access, null, f.entry().parameters().get(0),
                f.entry().parameters().get(1));
        f.entry().setTerminator(new org.nativeaot.core.ir.Terminator.Return(null, null));
        return f;
    }

    /** Without the rewriting LLVM's code generator for x86 ends the process here. */
    @Test
    void castsOfVectors() {
        LlvmLibrary.load(NativeProgram.toolchain().javaCppProperties());
        String text = """
                define void @widen(ptr %from, ptr %to) {
                  %n = load <4 x ptr addrspace(271)>, ptr %from
                  %w = addrspacecast <4 x ptr addrspace(271)> %n to <4 x ptr>
                  store <4 x ptr> %w, ptr %to
                  ret void
                }
                define void @narrow(ptr %from, ptr %to) {
                  %w = load <4 x ptr>, ptr %from
                  %n = addrspacecast <4 x ptr> %w to <4 x ptr addrspace(271)>
                  store <4 x ptr addrspace(271)> %n, ptr %to
                  ret void
                }
                """;
        for (Rid rid : List.of(Rid.LINUX_X64, Rid.LINUX_ARM64)) {
            String assembly = new ModuleCompiler(NativeProgram.target(rid, OptimizeMode.FULL, RefFormat.NARROW), null)
                    .assembly(new ModuleText("casts", text, List.of()));
            assertTrue(assembly.contains("widen") && assembly.contains("narrow"));
        }
    }
}
