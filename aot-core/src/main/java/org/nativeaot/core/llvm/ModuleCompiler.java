package org.nativeaot.core.llvm;

import static org.bytedeco.llvm.global.LLVM.LLVMAssemblyFile;
import static org.bytedeco.llvm.global.LLVM.LLVMObjectFile;

import org.bytedeco.javacpp.PointerScope;
import org.nativeaot.core.options.OptimizeMode;

/**
 * Text of a module to an object file.
 *
 * <p>Full optimisation takes two rounds: first LLVM's standard pipeline with allocation as an opaque call, so that
 * dead allocations vanish; then the kernel's fast paths join as {@code available_externally} copies, are inlined, and
 * a few cheap passes clean up. Quick optimisation leaves out most of that, and inlines nothing of the kernel.
 * Instances may be used by several threads: each call has a context of its own.
 */
public final class ModuleCompiler {
    private static final String FULL = "default<O2>";
    /** A third of the time of O1 with the code generator at its lowest level, which takes a fifth of its usual time. */
    private static final String QUICK = "function(sroa,early-cse,instcombine<no-verify-fixpoint>,simplifycfg)";
    private static final String CLEAN_UP = "cgscc(inline),"
            + "function(sroa,early-cse<memssa>,jump-threading,simplifycfg<no-switch-range-to-icmp>,instcombine<no-verify-fixpoint>,"
            + "simplifycfg),elim-avail-extern,globaldce";

    private final CodeTarget target;
    private final KernelFastPaths kernel;

    /** @param kernel functions to inline; null for none */
    public ModuleCompiler(CodeTarget target, KernelFastPaths kernel) {
        this.target = target;
        this.kernel = kernel;
    }

    /** Changes whenever the passes do: part of the key of objects made here. */
    public static String pipelineVersion() {
        return String.join("|", "1", FULL, CLEAN_UP, QUICK);
    }

    /**
     * Compiles.
     *
     * @throws LlvmFailure if LLVM rejects the module
     */
    public byte[] compile(ModuleText text) {
        return compile(text, LLVMObjectFile);
    }

    /** Compiles a module that has data only. */
    public byte[] compileData(ModuleText text) {
        try (PointerScope pointers = new PointerScope();
                LlvmModule module = LlvmModule.parseText(text.bytes(), text.name())) {
            module.target(target);
            return module.emit(LLVMObjectFile);
        }
    }

    /** The same as {@link #compile}, as assembly, for looking at. */
    public String assembly(ModuleText text) {
        return new String(compile(text, LLVMAssemblyFile), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] compile(ModuleText text, int fileType) {
        try (PointerScope pointers = new PointerScope();
                LlvmModule module = LlvmModule.parseText(text.bytes(), text.name())) {
            optimize(module, text.name());
            return module.emit(fileType);
        }
    }

    /** The optimised module as LLVM assembly, for looking at. */
    public String optimized(ModuleText text) {
        try (PointerScope pointers = new PointerScope();
                LlvmModule module = LlvmModule.parseText(text.bytes(), text.name())) {
            optimize(module, text.name());
            return module.text();
        }
    }

    private void optimize(LlvmModule module, String name) {
        module.target(target);
        module.verify(name);
        module.run(target.mode() == OptimizeMode.FULL ? FULL : QUICK);
        if (kernel != null && target.mode() == OptimizeMode.FULL) {
            module.link(kernel.bitcode(), "kernel fast paths");
            module.run(CLEAN_UP);
        }
        if (target.isNarrow() && target.mode() == OptimizeMode.FULL) {
            VectorCasts.rewrite(module.ref());
        }
    }
}
