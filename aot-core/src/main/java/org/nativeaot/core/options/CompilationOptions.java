package org.nativeaot.core.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nativeaot.core.diag.CollectedDiagnostics;

/**
 * Everything that is asked of one compilation. Immutable; made by {@link #builder()}.
 *
 * @param classPath jars and folders of the program, in order
 * @param mainClass binary name ({@code com.acme.Main}) of the class to start; empty for a library
 * @param kind what to make
 * @param rid for which platform
 * @param jdkHome the JDK whose class library is compiled in
 * @param outputDir the folder the result and what belongs to it go to
 * @param finalName name of the result without prefix or extension
 * @param stripSymbols Linux: put debug information into a file of its own
 * @param optimizationPreference speed or size
 * @param optimizeMode all passes or few
 * @param cpu LLVM's name of the processor to make code for, or {@code native}
 * @param threads how many compile at the same time, at least 1
 * @param cacheDir the user's cache for toolchain, stub libraries and objects
 * @param toolchainJar LLVM's native jar for this host; empty to look for it on the compiler's class path
 * @param linker which linker
 * @param maxHeapBytes limit of the program's heap unless {@code -Xmx} says otherwise when it runs, in bytes; 0: a
 *     quarter of the machine's memory
 * @param refFormat how references stand in the heap
 * @param heapDump whether the program carries the names of its fields, without which it cannot dump its heap
 * @param assertions where {@code assert} is on
 * @param preview whether the preview features of the class library's Java version are on
 * @param warningsAsErrors whether each warning fails the build
 * @param noWarn codes of warnings not to report
 * @param debug switches for looking inside
 */
public record CompilationOptions(
        List<Path> classPath,
        Optional<String> mainClass,
        OutputKind kind,
        Rid rid,
        Path jdkHome,
        Path outputDir,
        String finalName,
        boolean stripSymbols,
        OptimizationPreference optimizationPreference,
        OptimizeMode optimizeMode,
        String cpu,
        int threads,
        Path cacheDir,
        Optional<Path> toolchainJar,
        LinkerChoice linker,
        long maxHeapBytes,
        RefFormatChoice refFormat,
        boolean heapDump,
        AssertionScope assertions,
        boolean preview,
        boolean warningsAsErrors,
        Set<String> noWarn,
        DebugSwitches debug) {

    public CompilationOptions {
        classPath = List.copyOf(classPath);
        Objects.requireNonNull(mainClass, "mainClass");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rid, "rid");
        Objects.requireNonNull(jdkHome, "jdkHome");
        Objects.requireNonNull(outputDir, "outputDir");
        Objects.requireNonNull(finalName, "finalName");
        Objects.requireNonNull(optimizationPreference, "optimizationPreference");
        Objects.requireNonNull(optimizeMode, "optimizeMode");
        Objects.requireNonNull(cpu, "cpu");
        Objects.requireNonNull(cacheDir, "cacheDir");
        Objects.requireNonNull(toolchainJar, "toolchainJar");
        Objects.requireNonNull(linker, "linker");
        Objects.requireNonNull(refFormat, "refFormat");
        Objects.requireNonNull(assertions, "assertions");
        Objects.requireNonNull(debug, "debug");
        noWarn = Set.copyOf(noWarn);
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
        if (maxHeapBytes < 0) {
            throw new IllegalArgumentException("maxHeapBytes " + maxHeapBytes);
        }
    }

    public TargetTriple triple() {
        return rid.triple();
    }

    /** The file that is made. */
    public Path outputFile() {
        return outputDir.resolve(switch (kind) {
            case EXECUTABLE -> rid.executableName(finalName);
            case SHARED_LIBRARY -> rid.sharedLibraryName(finalName);
            case STATIC_LIBRARY -> rid.isWindows() ? finalName + ".lib" : "lib" + finalName + ".a";
        });
    }

    /** A fresh collector of diagnostics that treats warnings as asked. */
    public CollectedDiagnostics newDiagnostics() {
        return new CollectedDiagnostics(warningsAsErrors, noWarn);
    }

    /** The names that {@link CompilationOptionsBuilder#properties} reads. */
    public static Set<String> propertyNames() {
        return OptionProperties.NAMES;
    }

    /** A builder with defaults; only an output folder must be given. */
    public static CompilationOptionsBuilder builder() {
        return new CompilationOptionsBuilder();
    }

    /** A builder with these values, to change some. */
    public CompilationOptionsBuilder toBuilder() {
        return new CompilationOptionsBuilder().classPath(classPath).mainClass(mainClass.orElse(null)).kind(kind)
                .rid(rid).jdkHome(jdkHome).outputDir(outputDir).finalName(finalName).stripSymbols(stripSymbols)
                .optimizationPreference(optimizationPreference).optimizeMode(optimizeMode).cpu(cpu).threads(threads)
                .cacheDir(cacheDir).toolchainJar(toolchainJar.orElse(null)).linker(linker)
                .maxHeapBytes(maxHeapBytes).refFormat(refFormat).heapDump(heapDump)
                .assertions(assertions).preview(preview).warningsAsErrors(warningsAsErrors).noWarn(noWarn).debug(debug);
    }
}
