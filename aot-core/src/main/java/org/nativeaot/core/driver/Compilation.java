package org.nativeaot.core.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nativeaot.core.analysis.Analysis;
import org.nativeaot.core.analysis.report.WorldReport;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.CollectedDiagnostics;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.diag.Severity;
import org.nativeaot.core.options.CompilationOptions;

/** One compilation from class path to executable: the whole pipeline as a list of phases. */
public final class Compilation {
    private final CompilationOptions options;
    private final Phases phases;
    private final Consumer<String> progress;
    private final CollectedDiagnostics diagnostics;

    private Compilation(CompilationOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.phases = new Phases(progress, options.debug().time());
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
        try (ClassPath classes = ClassPath.open(options.jdkHome(), List.of(runtime.location()), options.classPath(),
                diagnostics)) {
            return compile(runtime, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result compile(RuntimeFiles runtime, ClassPath classes) throws IOException {
        String mainClass = options.mainClass().orElseThrow(() -> Diagnostic.of(DiagnosticId.NO_MAIN_CLASS,
                "no main class is named").fatal()).replace('.', '/');
        Analysis.Result analysis = phases.run("analysis",
                () -> Analysis.ofExecutable(classes, runtime.classes(), mainClass, new TargetEnvironment(options), diagnostics),
                r -> r.world().methods().size() + " methods, " + r.world().types().size() + " types");
        WorldReport report = new WorldReport(analysis.world());
        for (String why : options.debug().why()) {
            report.why(why).forEach(progress);
        }
        if (options.debug().report().isPresent()) {
            report.write(options.debug().report().get());
        }
        if (stopAfter("analysis")) {
            return new Result(Optional.empty(), diagnostics.of(Severity.WARNING), List.of());
        }
        diagnostics.throwIfErrors();
        return new Result(Optional.empty(), diagnostics.of(Severity.WARNING), List.of());
    }

    private boolean stopAfter(String phase) {
        return options.debug().stopAfter().filter(phase::equals).isPresent();
    }
}
