package org.nativeaot.core.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaMethod;

/** Finds the closed world of an executable. */
public final class Analysis {
    private Analysis() {
    }

    /** What the analysis leaves behind: the world, and the interpreter whose heap becomes the image heap. */
    public record Result(ClosedWorld world, ClassInitInterpreter heap) {
    }

    /**
     * @param runtimeClasses internal names of the runtime's own classes, searched for entry points
     * @param mainClass      internal name
     * @param feature        version of the class library
     */
    public static Result ofExecutable(ClassRepository classPath, List<String> runtimeClasses, String mainClass,
            int feature,
                                      BuildTimeEnvironment environment, DiagnosticSink sink) {
        return ofExecutable(classPath, runtimeClasses, mainClass, feature, environment, sink, Worklist.inOrder());
    }

    /** The same, with the methods taken up in the order of {@code worklist}. */
    static Result ofExecutable(ClassRepository classPath, List<String> runtimeClasses, String mainClass, int feature,
                               BuildTimeEnvironment environment, DiagnosticSink sink, Worklist<JavaMethod> worklist) {
        LaunchedMain main = LaunchedMain.find(classPath, mainClass, feature);
        Frontend raw = new Frontend(classPath, new EnvironmentFacts(environment));
        ClassRepository classes = raw.classes();
        Map<JavaMethod, IrFunction> rawBodies = new LinkedHashMap<>();
        Function<JavaMethod, IrFunction> interpreted = m -> rawBodies.computeIfAbsent(m, raw::build);
        ClassInitInterpreter interpreter = new ClassInitInterpreter(classes, interpreted, environment);
        InitialisedClasses initialised = new InitialisedClasses(interpreter);
        Frontend folding = new Frontend(classes, initialised);

        ProblemReporter problems = new ProblemReporter(sink, main.mainClass().origin().location());
        Reachability solver = new Reachability(classes, initialised, folding::build, problems, worklist);
        RuntimeSupport runtime = new RuntimeSupport(classes);
        JavaMethod applicationMain = runtime.applicationMain();
        solver.define(applicationMain,
                StubBody.callingMain(applicationMain, main, !initialised.isInitialized(main.mainClass())));
        EntryPoints entryPoints = EntryPoints.of(classes, runtimeClasses);
        entryPoints.rootNeeded(solver);
        solver.rootMethod(runtime.stackOverflow(), "stack check");
        for (String name : List.of("java/lang/String", "java/lang/Class", "java/lang/Thread")) {
            solver.rootInstantiated(classes.require(name), "known to the kernel");
        }
        for (String d : List.of("[B", "[J", "[Ljava/lang/Object;", "[Ljava/lang/String;")) {
            solver.rootInstantiated(classes.findDescriptor(d).orElseThrow(), "known to the kernel");
        }
        do {
            solver.solve();
        } while (entryPoints.rootOptional(solver));
        return new Result(solver.result(entryPoints.rooted()), interpreter);
    }
}
