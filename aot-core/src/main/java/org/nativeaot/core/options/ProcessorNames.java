package org.nativeaot.core.options;

import java.util.Set;
import java.util.TreeSet;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/**
 * What {@code aot.cpu} may name: LLVM 20's processors that run 64-bit code, and {@code native}. LLVM itself goes on
 * with a warning when it does not know a name, and gives up without a message when the processor is a 32-bit one.
 */
final class ProcessorNames {
    private static final Set<String> X64 = words("""
            x86-64 x86-64-v2 x86-64-v3 x86-64-v4
            alderlake arrowlake arrowlake-s atom barcelona bdver1 bdver2 bdver3 bdver4 bonnell broadwell btver1
            btver2 cannonlake cascadelake clearwaterforest cooperlake core-avx-i core-avx2 core2 corei7 corei7-avx
            diamondrapids emeraldrapids goldmont goldmont-plus gracemont grandridge graniterapids graniterapids-d
            haswell icelake-client icelake-server ivybridge k8 k8-sse3 lunarlake meteorlake nehalem nocona opteron
            opteron-sse3 pantherlake penryn raptorlake rocketlake sandybridge sapphirerapids sierraforest silvermont
            skylake skylake-avx512 tigerlake tremont westmere znver1 znver2 znver3 znver4 znver5""");
    private static final Set<String> ARM64 = words("""
            generic
            a64fx ampere1 ampere1a ampere1b apple-a7 apple-a8 apple-a9 apple-a10 apple-a11 apple-a12 apple-a13
            apple-a14 apple-a15 apple-a16 apple-a17 apple-m1 apple-m2 apple-m3 apple-m4 apple-s4 apple-s5 carmel
            cobalt-100 cortex-a34 cortex-a35 cortex-a510 cortex-a520 cortex-a520ae cortex-a53 cortex-a55 cortex-a57
            cortex-a65 cortex-a65ae cortex-a710 cortex-a715 cortex-a72 cortex-a720 cortex-a720ae cortex-a725
            cortex-a73 cortex-a75 cortex-a76 cortex-a76ae cortex-a77 cortex-a78 cortex-a78ae cortex-a78c cortex-x1
            cortex-x1c cortex-x2 cortex-x3 cortex-x4 cortex-x925 cyclone exynos-m3 exynos-m4 exynos-m5 falkor
            fujitsu-monaka grace kryo neoverse-512tvb neoverse-e1 neoverse-n1 neoverse-n2 neoverse-n3 neoverse-v1
            neoverse-v2 neoverse-v3 neoverse-v3ae oryon-1 saphira thunderx thunderx2t99 thunderx3t110 thunderxt81
            thunderxt83 thunderxt88 tsv110""");

    private ProcessorNames() {
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Set.of(text.strip().split("\\s+")));
    }

    /**
     * @throws org.nativeaot.core.diag.AotException {@code AOT1010} if LLVM would not take the name for this target, or
     *                                              {@code native} is asked for another kind of processor than this
     *                                              machine's
     */
    static String check(String name, Rid target) {
        Set<String> known = target.arch() == TargetTriple.Arch.X64 ? X64 : ARM64;
        if (name.equals("native") ? target.arch() == Rid.host().arch() : known.contains(name)) {
            return name;
        }
        throw Diagnostic.of(DiagnosticId.BAD_OPTION, "aot.cpu=" + name + " is no processor that " + target + " runs on")
                .withWayOut("leave it out, or use one of " + String.join(", ", known)
                        + (target.arch() == Rid.host().arch() ? ", native" : "")).fatal();
    }
}
