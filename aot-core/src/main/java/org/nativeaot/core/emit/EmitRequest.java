package org.nativeaot.core.emit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nativeaot.core.llvm.CodeTarget;

/**
 * How to make object files.
 *
 * @param target            machine, and how well to optimise
 * @param toolchainVersion  version of LLVM and its bindings: part of the key of cached objects
 * @param javaCppProperties system properties to set before LLVM is loaded; it is loaded only if something must be made
 * @param kernelBitcode     the runtime kernel for the target
 * @param workFolder        where the objects go; made if missing
 * @param cacheFolder       the user's cache of objects; empty for none
 * @param threads           how many modules to compile at the same time
 * @param textFolder        where to write each module's LLVM assembly, for looking at
 */
public record EmitRequest(CodeTarget target, String toolchainVersion, Map<String, String> javaCppProperties,
                          byte[] kernelBitcode, Path workFolder, Optional<Path> cacheFolder, int threads,
                          Optional<Path> textFolder) {
    public EmitRequest {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(toolchainVersion, "toolchainVersion");
        Objects.requireNonNull(kernelBitcode, "kernelBitcode");
        Objects.requireNonNull(workFolder, "workFolder");
        javaCppProperties = Map.copyOf(javaCppProperties);
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }
}
