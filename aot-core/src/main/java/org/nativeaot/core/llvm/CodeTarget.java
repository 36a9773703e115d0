package org.nativeaot.core.llvm;

import java.util.Objects;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.options.OptimizationPreference;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.TargetTriple;

/**
 * For what machine to make code, and how well.
 *
 * @param triple     target
 * @param cpu        LLVM's processor name, never {@code native}: see {@link LlvmLibrary#resolveCpu}
 * @param features   LLVM's feature string ({@code +avx2,-sse4a}), or empty
 * @param mode       all passes or few
 * @param preference speed or size
 * @param layout     what generated code knows of the thread
 * @param references how references stand in the heap
 */
public record CodeTarget(TargetTriple triple, String cpu, String features, OptimizeMode mode,
                         OptimizationPreference preference, ThreadLayout layout, RefFormat references) {
    public CodeTarget {
        Objects.requireNonNull(triple, "triple");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(preference, "preference");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(references, "references");
        if (cpu.isEmpty() || cpu.equals("native")) {
            throw new IllegalArgumentException("cpu '" + cpu + "'");
        }
    }

    boolean isNarrow() {
        return references == RefFormat.NARROW;
    }

    boolean isX64() {
        return triple.arch() == TargetTriple.Arch.X64;
    }

    /** What besides a module's text decides which object comes out, as part of a cache key. */
    public String key() {
        return String.join("|", triple.llvm(), cpu, features, mode.name(), preference.name(), references.name());
    }
}
