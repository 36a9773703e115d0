package org.nativeaot.core.options;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects the values of a {@link CompilationOptions}. What is not set has the default the documentation names. */
public final class CompilationOptionsBuilder {

    private List<Path> classPath = List.of();
    private String mainClass;
    private OutputKind kind = OutputKind.EXECUTABLE;
    private Rid rid;
    private Path jdkHome = Path.of(System.getProperty("java.home"));
    private Path outputDir;
    private String finalName = "app";
    private boolean stripSymbols;
    private OptimizationPreference optimizationPreference = OptimizationPreference.BALANCED;
    private OptimizeMode optimizeMode = OptimizeMode.FULL;
    private String cpu;
    private int threads = Runtime.getRuntime().availableProcessors();
    private Path cacheDir = CacheLocation.current();
    private Path toolchainJar;
    private LinkerChoice linker = LinkerChoice.AUTO;
    private long maxHeapBytes;
    private RefFormatChoice refFormat = RefFormatChoice.AUTO;
    private boolean heapDump = true;
    private AssertionScope assertions = AssertionScope.OFF;
    private boolean preview;
    private boolean warningsAsErrors;
    private Set<String> noWarn = Set.of();
    private DebugSwitches debug = DebugSwitches.NONE;

    CompilationOptionsBuilder() { }

    public CompilationOptionsBuilder classPath(List<Path> entries) {
        classPath = List.copyOf(entries);
        return this;
    }

    /** @param name binary name, or null for none */
    public CompilationOptionsBuilder mainClass(String name) {
        mainClass = name;
        return this;
    }

    public CompilationOptionsBuilder kind(OutputKind value) {
        kind = value;
        return this;
    }

    public CompilationOptionsBuilder rid(Rid value) {
        rid = value;
        return this;
    }

    public CompilationOptionsBuilder jdkHome(Path value) {
        jdkHome = value;
        return this;
    }

    public CompilationOptionsBuilder outputDir(Path value) {
        outputDir = value;
        return this;
    }

    public CompilationOptionsBuilder finalName(String value) {
        finalName = value;
        return this;
    }

    public CompilationOptionsBuilder stripSymbols(boolean value) {
        stripSymbols = value;
        return this;
    }

    public CompilationOptionsBuilder optimizationPreference(OptimizationPreference value) {
        optimizationPreference = value;
        return this;
    }

    public CompilationOptionsBuilder optimizeMode(OptimizeMode value) {
        optimizeMode = value;
        return this;
    }

    /** @param value LLVM's name, {@code native}, or null for the target's default */
    public CompilationOptionsBuilder cpu(String value) {
        cpu = value;
        return this;
    }

    public CompilationOptionsBuilder threads(int value) {
        threads = value;
        return this;
    }

    public CompilationOptionsBuilder cacheDir(Path value) {
        cacheDir = value;
        return this;
    }

    /** @param value LLVM's native jar for this host, or null to look for it on the class path */
    public CompilationOptionsBuilder toolchainJar(Path value) {
        toolchainJar = value;
        return this;
    }

    public CompilationOptionsBuilder linker(LinkerChoice value) {
        linker = value;
        return this;
    }

    public CompilationOptionsBuilder maxHeapBytes(long value) {
        maxHeapBytes = value;
        return this;
    }

    public CompilationOptionsBuilder refFormat(RefFormatChoice value) {
        refFormat = value;
        return this;
    }

    public CompilationOptionsBuilder heapDump(boolean value) {
        heapDump = value;
        return this;
    }

    public CompilationOptionsBuilder assertions(AssertionScope value) {
        assertions = value;
        return this;
    }

    public CompilationOptionsBuilder preview(boolean value) {
        preview = value;
        return this;
    }

    public CompilationOptionsBuilder warningsAsErrors(boolean value) {
        warningsAsErrors = value;
        return this;
    }

    public CompilationOptionsBuilder noWarn(Collection<String> codes) {
        noWarn = Set.copyOf(codes);
        return this;
    }

    public CompilationOptionsBuilder debug(DebugSwitches value) {
        debug = value;
        return this;
    }

    /**
     * Takes every known {@code aot.*} entry of a property map; other names are left alone, since the same map holds
     * what belongs to the build tool.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1001} or {@code AOT1010} for a value that makes no sense
     */
    public CompilationOptionsBuilder properties(Map<String, String> properties) {
        OptionProperties.apply(new TreeMap<>(properties), this, debug);
        return this;
    }

    /**
     * @throws org.nativeaot.core.diag.AotException {@code AOT1001} if no rid was set and the host is unknown,
     *     {@code AOT1010} if the processor is none of the target's
     */
    public CompilationOptions build() {
        Rid target = rid == null ? Rid.host() : rid;
        return new CompilationOptions(classPath, Optional.ofNullable(mainClass), kind, target, jdkHome, outputDir,
                finalName, stripSymbols, optimizationPreference, optimizeMode,
                cpu == null ? target.triple().defaultCpu() : ProcessorNames.check(cpu, target), threads, cacheDir,
                Optional.ofNullable(toolchainJar), linker, maxHeapBytes, refFormat, heapDump,
                assertions, preview, warningsAsErrors, noWarn, debug);
    }
}
