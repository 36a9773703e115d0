package org.nativeaot.core.llvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Value;

/**
 * The exceptional exits of a function, shared where nothing distinguishes them: checks with the same callee, source
 * position and handler jump to one block that makes the exception (their operands meet in phi nodes), and all
 * exceptions that leave the function return through one block. Sharing keeps text small; the position is part of the
 * identity so that traces stay exact.
 */
final class ColdExits {
    /** What makes the exception, where, and who takes it. */
    private record Key(String what, String location, Block handler, List<String> handlerArguments) {
        static Key of(String what, String location, Edge handler, FunctionWriter f) {
            return new Key(what, location, handler == null ? null : handler.target(),
                    handler == null ? List.of() : f.names(handler.arguments()));
        }
    }

    private final FunctionWriter f;
    private final Map<Key, LlvmBlocks.Cold> blocks = new LinkedHashMap<>();
    private LlvmBlocks.Cold leave;

    ColdExits(FunctionWriter f) {
        this.f = f;
    }

    /** Registers an edge on which an exception leaves the function. */
    String leave(String from, String exception) {
        if (!f.function().mayThrow()) {
            throw new IllegalStateException(f.function().name() + " throws although it is known not to");
        }
        if (leave == null) {
            leave = LlvmBlocks.Cold.of("leave", List.of("ptr"));
        }
        leave.phis().add(from, List.of(exception));
        return leave.label();
    }

    /** Label of the block that calls {@code target}, which returns the exception, and throws that. */
    String raise(CallTarget target, List<Value> operands, String location, Edge handler) {
        Objects.requireNonNull(target.symbol(), "callee of a check");
        List<String> types = new ArrayList<>();
        for (Value v : operands) {
            types.add(LlvmSyntax.type(v.type()));
        }
        LlvmBlocks.Cold block = blocks.computeIfAbsent(Key.of("raise " + target.symbol(), location, handler, f), k -> {
            LlvmBlocks.Cold made = LlvmBlocks.Cold.of("cold" + blocks.size(), types);
            writeRaise(made, target, location, handler);
            return made;
        });
        block.phis().add(f.currentLabel(), f.names(operands));
        return block.label();
    }

    private void writeRaise(LlvmBlocks.Cold block, CallTarget target, String location, Edge handler) {
        boolean java = target.convention() == CallTarget.Convention.JAVA;
        if (!java || target.result() != IrType.REF) {
            throw new IllegalArgumentException(target.symbol() + " does not make exceptions");
        }
        StringBuilder out = block.body();
        String base = "%" + block.label();
        String result = LlvmSyntax.resultType(IrType.REF, target.mayThrow());
        out.append("  ").append(base).append(".r = call swiftcc ").append(result).append(' ')
                .append(f.module().callee(target)).append("(ptr swiftself %thread");
        for (int i = 0; i < block.types().size(); i++) {
            out.append(", ").append(block.types().get(i)).append(' ').append(block.value(i));
        }
        out.append(") ").append(ModuleWriter.COLD_CALL).append(location).append('\n');
        String exception = base + ".r";
        if (target.mayThrow()) {
            exception = base + ".x";
            out.append("  ").append(base).append(".v = extractvalue ").append(result).append(' ').append(base)
                    .append(".r, 0\n");
            out.append("  ").append(base).append(".e = extractvalue ").append(result).append(' ').append(base)
                    .append(".r, 1\n");
            out.append("  ").append(base).append(".n = icmp eq ptr ").append(base).append(".e, null\n");
            out.append("  ").append(exception).append(" = select i1 ").append(base).append(".n, ptr ").append(base)
                    .append(".v, ptr ").append(base).append(".e\n");
        }
        out.append("  br label %").append(f.exceptionTarget(block.label(), handler, exception)).append('\n');
    }

    /**
     * Label of the block that takes the pending exception out of the thread and throws it; there must be one.
     */
    String throwPending(Edge handler) {
        LlvmBlocks.Cold block = blocks.computeIfAbsent(Key.of("pending", "", handler, f), k -> {
            LlvmBlocks.Cold made = LlvmBlocks.Cold.of("cold" + blocks.size(), List.of());
            String base = "%" + made.label();
            String tag = ", !tbaa " + f.module().accesses().threadTag() + "\n";
            made.body().append("  ").append(base).append(".p = getelementptr i8, ptr %thread, i64 ")
                    .append(f.module().target().layout().pending()).append('\n');
            made.body().append("  ").append(base).append(".x = load ptr, ptr ").append(base).append(".p").append(tag);
            made.body().append("  store ptr null, ptr ").append(base).append(".p").append(tag);
            made.body().append("  br label %")
                    .append(f.exceptionTarget(made.label(), handler, base + ".x")).append('\n');
            return made;
        });
        return block.label();
    }

    void writeTo(StringBuilder out) {
        for (LlvmBlocks.Cold b : blocks.values()) {
            b.writeTo(out);
        }
        if (leave != null) {
            writeLeave();
            leave.writeTo(out);
        }
    }

    private void writeLeave() {
        IrType type = f.function().result();
        StringBuilder out = leave.body();
        if (type == IrType.VOID) {
            out.append("  ret ptr ").append(leave.value(0)).append('\n');
            return;
        }
        String pair = LlvmSyntax.resultType(type, true);
        out.append("  %leave.r = insertvalue ").append(pair).append(" poison, ptr ").append(leave.value(0))
                .append(", 1\n  ret ").append(pair).append(" %leave.r\n");
    }
}
