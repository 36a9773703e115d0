package org.nativeaot.core.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nativeaot.core.analysis.Analysis;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.analysis.report.WorldReport;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.CollectedDiagnostics;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.diag.Severity;
import org.nativeaot.core.emit.EmitRequest;
import org.nativeaot.core.emit.ObjectEmitter;
import org.nativeaot.core.emit.ObjectFiles;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.layout.LayoutDefinition;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.link.LinkRequest;
import org.nativeaot.core.link.LinkedFile;
import org.nativeaot.core.link.Linker;
import org.nativeaot.core.link.LinkerSelection;
import org.nativeaot.core.link.ScratchFolder;
import org.nativeaot.core.link.Toolchain;
import org.nativeaot.core.llvm.CodeTarget;
import org.nativeaot.core.llvm.LlvmLibrary;
import org.nativeaot.core.llvm.ThreadLayout;
import org.nativeaot.core.lower.IrProgram;
import org.nativeaot.core.lower.Lowering;
import org.nativeaot.core.opt.Optimizer;
import org.nativeaot.core.options.CompilationOptions;
import org.nativeaot.core.options.OptimizeMode;

/** One compilation from class path to executable: the whole pipeline as a list of phases. */
public final class Compilation {
    /** The unit in which the kernel is told the heap's limit, in bytes. */
    private static final long HEAP_PAGE = 4096;

    private final CompilationOptions options;
    private final Phases phases;
    private final Consumer<String> progress;
    private final CollectedDiagnostics diagnostics;

    private Compilation(CompilationOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.phases = new Phases(progress, options.debug(),
                options.debug().dumpDir().orElseGet(() -> options.outputDir().resolve("dump")));
        this.diagnostics = options.newDiagnostics();
    }

    /**
     * What came out.
     *
     * @param file         the executable; empty if the compilation was asked to stop early
     * @param warnings     sorted
     * @param commandLines of the linker
     */
    public record Result(Optional<Path> file, List<Diagnostic> warnings, List<String> commandLines) {
    }

    /**
     * Compiles.
     *
     * @param progress gets a line for each phase that takes more than a second
     * @throws org.nativeaot.core.diag.AotException if the program cannot be compiled
     */
    public static Result run(CompilationOptions options, Consumer<String> progress) {
        return new Compilation(options, progress).run();
    }

    private Result run() {
        RuntimeFiles runtime = RuntimeFiles.locate();
        RuntimeFiles.Kernel kernel = runtime.kernel(options.rid(), ReferenceFormat.of(options));
        try (ClassPath classes = ClassPath.open(options.jdkHome(), List.of(runtime.location()), options.classPath(),
                options.preview(), diagnostics)) {
            if (phases.endEarly()) {
                lowered(runtime, classes);
                return result(Optional.empty(), List.of());
            }
            // what cannot be linked or written in the end is told at once
            Toolchain toolchain = phases.run(Phases.TOOLCHAIN, () -> Toolchain.open(options), Toolchain::version);
            Linker linker = LinkerSelection.choose(options.linker(), options.rid(), Optional.of(toolchain));
            try (ScratchFolder work = ScratchFolder.below(options.outputDir(), ".aot-")) {
                IrProgram program = lowered(runtime, classes).orElseThrow();
                ObjectFiles objects = phases.run(Phases.COMPILE,
                        () -> ObjectEmitter.emit(program, emitRequest(toolchain, runtime, kernel, work.path())),
                        o -> o.objects().size() + " objects, " + o.reused() + " from the cache");
                List<Path> inputs = new ArrayList<>();
                inputs.add(Files.write(work.path().resolve("start.o"), kernel.startObject()));
                inputs.addAll(objects.objects());
                LinkedFile linked = phases.run(Phases.LINK,
                        () -> linker.link(LinkRequest.executable(inputs, options.outputFile(), options.rid())
                                .withStripSymbols(options.stripSymbols())), l -> l.file().toString());
                return result(Optional.of(linked.file()), linked.commandLines());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result result(Optional<Path> file, List<String> commandLines) {
        return new Result(file, diagnostics.of(Severity.WARNING), commandLines);
    }

    /** Everything up to LIR; empty if asked to stop before. */
    private Optional<IrProgram> lowered(RuntimeFiles runtime, ClassPath classes) throws IOException {
        Analysis.Result analysis = analysed(runtime, classes);
        ClosedWorld world = analysis.world();
        if (phases.endsWith(Phases.ANALYSIS)) {
            return Optional.empty();
        }
        if (options.optimizeMode() == OptimizeMode.FULL) {
            phases.run(Phases.OPTIMIZE, () -> {
                Optimizer.run(world);
                return world;
            }, w -> w.methods().size() + " methods");
            look(Phases.OPTIMIZE, world);
        }
        if (phases.endsWith(Phases.OPTIMIZE)) {
            return Optional.empty();
        }
        IrProgram program = phases.run(Phases.LOWER, () -> new Lowering(world, runtime.layout(),
                        new ObjectLayout(ReferenceFormat.of(options)), new PlacedHeap(world, analysis.heap()),
                        options.heapDump()).run(),
                p -> p.functions().size() + " functions, image of " + p.image().bytes().length / 1024 + " KB");
        phases.look(Phases.LOWER, Opcode.Level.LIR, program.functions());
        return Optional.of(program.withConstant("aotrt_default_max_heap_pages",
                Math.toIntExact((options.maxHeapBytes() + HEAP_PAGE - 1) / HEAP_PAGE)));
    }

    private Analysis.Result analysed(RuntimeFiles runtime, ClassPath classes) throws IOException {
        String mainClass = options.mainClass().orElseThrow(() -> Diagnostic.of(DiagnosticId.NO_MAIN_CLASS,
                "no main class is named").fatal()).replace('.', '/');
        Analysis.Result analysis = phases.run(Phases.ANALYSIS,
                () -> Analysis.ofExecutable(classes, runtime.classes(), mainClass, classes.jdkVersion(),
                        new TargetEnvironment(options, classes), diagnostics),
                r -> r.world().methods().size() + " methods, " + r.world().types().size() + " types");
        WorldReport report = new WorldReport(analysis.world(), analysis.heap().initializersRun());
        for (String why : options.debug().why()) {
            report.why(why).forEach(progress);
        }
        if (options.debug().report().isPresent()) {
            report.write(options.debug().report().get());
        }
        look(Phases.ANALYSIS, analysis.world());
        diagnostics.throwIfErrors();
        return analysis;
    }

    private EmitRequest emitRequest(Toolchain toolchain, RuntimeFiles runtime, RuntimeFiles.Kernel kernel, Path work) {
        CodeTarget target = new CodeTarget(options.triple(),
                LlvmLibrary.resolveCpu(options.cpu(), toolchain.javaCppProperties()),
                LlvmLibrary.resolveFeatures(options.cpu(), toolchain.javaCppProperties()),
                options.optimizeMode(), options.optimizationPreference(), threadLayout(runtime.layout()),
                ReferenceFormat.of(options));
        return new EmitRequest(target, toolchain.version(), toolchain.javaCppProperties(), kernel.bitcode(), work,
                Optional.of(options.cacheDir().resolve("objects")), options.threads(), phases.dumpOf(Phases.LLVM));
    }

    private static ThreadLayout threadLayout(LayoutDefinition facts) {
        return new ThreadLayout(facts.threadField("pending"), facts.threadField("stack_limit"));
    }

    private void look(String phase, ClosedWorld world) throws IOException {
        phases.look(phase, Opcode.Level.HIR, world.methods().stream().map(world::body).toList());
    }
}
