package org.nativeaot.core.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.MemoryAccess;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.link.ClangCompiler;
import org.nativeaot.core.link.CompileRequest;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.Rid;

/** Allocation is inlined after dead allocations have gone, on each processor. */
class KernelFastPathsTest {
    private static final String KERNEL = """
            #include <stdint.h>
            struct thread { uintptr_t cursor, limit; };
            static int counter;
            __attribute__((noinline)) void *aotrt_heap_alloc_slow(struct thread *t, uint32_t type, uint64_t size) {
                counter++; return 0;
            }
            void *aotrt_heap_alloc(struct thread *t, uint32_t type, uint64_t size) {
                uintptr_t p = t->cursor;
                if (t->limit - p < size) return aotrt_heap_alloc_slow(t, type, size);
                *(volatile uint64_t *) p = type;
                *(volatile uintptr_t *) &t->cursor = p + size;
                return (void *) p;
            }
            int unrelated(struct thread *t) { return counter; }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Rid.class, names = {"LINUX_X64", "LINUX_ARM64"})
    void allocation(Rid rid) throws IOException {
        Path source = Files.writeString(folder.resolve("kernel.c"), KERNEL);
        Path bitcode = folder.resolve("kernel.bc");
        LlvmLibrary.load(NativeProgram.toolchain().javaCppProperties());
        new ClangCompiler(NativeProgram.toolchain()).compile(new CompileRequest(source, bitcode,
                CompileRequest.Form.BITCODE, rid.triple(), List.of(), folder, List.of()));
        CodeTarget target = NativeProgram.target(rid, OptimizeMode.FULL);
        KernelFastPaths kernel = KernelFastPaths.of(Files.readAllBytes(bitcode), target);
        String code = new ModuleCompiler(target, kernel)
                .optimized(NativeProgram.module(List.of(allocateTwice()), target));
        assertFalse(code.contains("@aotrt_heap_alloc("), code);
        assertEquals(1, occurrences(code, "call ptr @aotrt_heap_alloc_slow("), code);
        assertFalse(code.contains("@unrelated"), code);
        assertTrue(KernelFastPaths.object(Files.readAllBytes(bitcode), target).length > 0);
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    /** One object holds the parameter only until it is read back: its allocation is dead. The other is returned. */
    private static IrFunction allocateTwice() {
        IrFunction f = Lir.function("allocateTwice", IrType.REF, true, IrType.I32);
        Block b = f.entry();
        Value type = Lir.iconst(b, 64);
        Value size = b.append(Opcode.LCONST, IrType.I64, 24L, null);
        Value dead = allocate(b, type, size);
        MemoryAccess field = MemoryAccess.of(Kind.INT, 8, MemoryAccess.Region.FIELD);
        b.append(Opcode.STORE, IrType.VOID, field, null, dead, b.parameters().get(0));
        Value live = allocate(b, type, size);
        Value back = b.append(Opcode.LOAD, IrType.I32, field, null, dead);
        b.append(Opcode.STORE, IrType.VOID, field, null, live, back);
        b.setTerminator(new Terminator.Return(null, live));
        return f;
    }

    private static Value allocate(Block b, Value type, Value size) {
        return b.append(Opcode.CALL_SYMBOL, IrType.REF,
                Lir.kernel("aotrt_heap_alloc", IrType.REF, true, IrType.I32, IrType.I64), null, type, size);
    }
}
