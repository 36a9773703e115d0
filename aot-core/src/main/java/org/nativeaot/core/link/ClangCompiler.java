package org.nativeaot.core.link;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.options.TargetTriple;

/**
 * Compiles freestanding C11 with the bundled clang, for any target, without a compiler or header of the host.
 *
 * <p>The flags are part of the binary interface: code made from Java can only inline kernel functions whose
 * {@code no-builtins}, processor and frame-pointer attributes agree with its own.
 */
public final class ClangCompiler {

    private final Toolchain toolchain;

    public ClangCompiler(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /**
     * Compiles one file.
     *
     * @return the compiler's warnings; empty when there are none
     * @throws org.nativeaot.core.diag.AotException {@code AOT1016} with the compiler's messages
     */
    public String compile(CompileRequest request) {
        ToolRun.Result result = toolchain.clang(arguments(request)).run();
        if (!result.succeeded()) {
            throw Diagnostic.of(DiagnosticId.C_COMPILE_FAILED,
                    request.source().getFileName() + " does not compile for " + request.triple().llvm() + "\n"
                            + result.text()).fatal();
        }
        return result.text();
    }

    List<String> arguments(CompileRequest request) {
        TargetTriple triple = request.triple();
        List<String> arguments = new ArrayList<>(List.of(
                "--target=" + triple.llvm(), "-std=c11", "-nostdinc",
                "-isystem", toolchain.clangHeaders().toString(),
                "-ffreestanding", "-fno-builtin", "-O2",
                // the same sum on every target: arm64 would fuse multiply and add
                "-ffp-contract=off", "-fno-math-errno",
                "-fPIC", "-fvisibility=hidden",
                // stack walks go by the frame-pointer chain; there are no unwind tables
                "-fno-omit-frame-pointer", "-mno-omit-leaf-frame-pointer", "-fno-optimize-sibling-calls",
                "-fno-asynchronous-unwind-tables", "-fno-unwind-tables", "-fno-exceptions",
                "-fno-stack-protector",
                // heap memory is seen as words, headers and objects alike
                "-fno-strict-aliasing", "-fno-strict-overflow", "-fno-delete-null-pointer-checks",
                "-ffunction-sections", "-fdata-sections", "-fno-common", "-fno-ident",
                "-gline-tables-only", "-gdwarf-4", "-fdebug-compilation-dir=.",
                "-ffile-prefix-map=" + request.sourceRoot() + "/=",
                "-ffile-prefix-map=" + toolchain.clangHeaders() + "/=clang/",
                "-Wall", "-Wextra", "-Wno-unused-parameter", "-fno-color-diagnostics"));
        if (triple.arch() == TargetTriple.Arch.X64) {
            arguments.add("-march=" + triple.defaultCpu());
        } else {
            // outlined atomics call helpers that no library here has
            arguments.addAll(List.of("-mcpu=" + triple.defaultCpu(), "-mno-outline-atomics"));
        }
        if (triple.os() == TargetTriple.Os.LINUX) {
            // one object serves executables, where the linker relaxes it, and libraries
            arguments.add("-ftls-model=initial-exec");
        }
        request.includeDirs().forEach(dir -> arguments.addAll(List.of("-I", dir.toString())));
        arguments.addAll(request.extraArguments());
        arguments.add("-c");
        if (request.form() == CompileRequest.Form.BITCODE) {
            arguments.add("-emit-llvm");
        }
        arguments.addAll(List.of(request.source().toString(), "-o", request.output().toString()));
        return arguments;
    }
}
