package org.nativeaot.core.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.analysis.report.WorldReport;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.CollectedDiagnostics;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.driver.AnalysisEnvironment;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * One program of the tests as the analysis sees it, with the JDK's class library and the runtime's substitutes.
 *
 * @param world       what was found
 * @param report      the same as text
 * @param mainClass   of the program
 * @param diagnostics errors and warnings
 */
record AnalysedProgram(ClosedWorld world, Analysis.Result result, WorldReport report, JavaClass mainClass,
                       List<Diagnostic> diagnostics) {
    private static final Map<Class<?>, AnalysedProgram> KNOWN = new HashMap<>();

    /** On the JDK that runs the tests. Analysed once. */
    static synchronized AnalysedProgram of(Class<?> main) {
        return KNOWN.computeIfAbsent(main, m -> of(m, Path.of(System.getProperty("java.home")), Worklist.inOrder()));
    }

    /** On another JDK, or with methods taken up in another order. */
    static AnalysedProgram of(Class<?> main, Path jdkHome, Worklist<JavaMethod> worklist) {
        String name = main.getName().replace('.', '/');
        CollectedDiagnostics diagnostics = new CollectedDiagnostics();
        try (ClassPath classes = ClassPath.open(jdkHome, List.of(RuntimeClasses.folder()), List.of(folder(main)),
                diagnostics)) {
            Analysis.Result result = Analysis.ofExecutable(classes, RuntimeClasses.names(), name, classes.jdkVersion(),
                    AnalysisEnvironment.of(jdkHome, classes), diagnostics, worklist);
            return new AnalysedProgram(result.world(), result,
                    new WorldReport(result.world(), result.heap().initializersRun()),
                    result.world().classes().require(name), diagnostics.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Class<?> c) {
        try {
            return Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A class of the program or of the class library. */
    JavaClass find(Class<?> c) {
        return world.classes().require(c.getName().replace('.', '/'));
    }

    /** The only method with this name. */
    JavaMethod method(Class<?> owner, String name) {
        List<JavaMethod> found = find(owner).methods().stream().filter(m -> m.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found + " are named " + name);
        }
        return found.get(0);
    }
}
