package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * Turns what cannot be compiled into diagnostics with the call path that leads there: an error if application code asks
 * for it, a warning (and a body that throws) if only a library does.
 */
final class ProblemReporter {
    private static final int PATH_LIMIT = 12;
    private final DiagnosticSink sink;
    private final String applicationLocation;

    /** @param applicationLocation the class path entry that holds the main class */
    ProblemReporter(DiagnosticSink sink, String applicationLocation) {
        this.sink = sink;
        this.applicationLocation = applicationLocation;
    }

    /** A native method that nobody implements. */
    LinkFailure nativeMethod(JavaMethod m, Map<JavaMethod, Reason> reasons) {
        boolean application = isApplication(m.owner());
        DiagnosticId id = application ? DiagnosticId.CANNOT_COMPILE : DiagnosticId.STUBBED_BODY;
        String what = m.isNative() ? "native method " + m + " has no implementation"
                : "abstract method " + m + " is called directly";
        sink.report(Diagnostic.of(id, what).calledBy(path(m, reasons)));
        return new LinkFailure("java/lang/UnsatisfiedLinkError", id.code() + ": " + what, id.code());
    }

    /** A linkage error that the JVM would throw when it gets there. */
    void linkFailure(JavaMethod m, SourcePosition at, LinkFailure failure, Map<JavaMethod, Reason> reasons) {
        boolean application = isApplication(m.owner());
        if (failure.diagnostic() == null) {
            if (application) {
                missing(m, at, failure, reasons);
            }
            return;
        }
        if (failure.message().startsWith(failure.diagnostic() + ": ")) {
            // the body of a native method that nobody implements, which was told when it was made
            return;
        }
        DiagnosticId id = DiagnosticId.STUBBED_BODY;
        for (DiagnosticId d : DiagnosticId.values()) {
            if (d.code().equals(failure.diagnostic()) && application) {
                id = d;
            }
        }
        String simple = failure.exception().substring(failure.exception().lastIndexOf('/') + 1);
        report(Diagnostic.of(id, m + " throws " + simple + ": " + failure.message()), m, at, reasons);
    }

    /** A call of a method that does less than on a JVM, from code outside the class library. */
    void call(JavaMethod m, SourcePosition at, JavaMethod callee, Map<JavaMethod, Reason> reasons) {
        Annotation warned = callee.annotation("Lorg/nativeaot/annotation/Warned;");
        if (warned == null || m.owner().origin() == null || m.owner().origin().library()) {
            return;
        }
        for (DiagnosticId d : DiagnosticId.values()) {
            if (d.code().equals(warned.value("id"))) {
                report(Diagnostic.of(d, m + " calls " + callee.owner().binaryName() + "." + callee.name() + ": "
                        + warned.value("reason")), m, at, reasons);
            }
        }
    }

    /** Arrays of a number of dimensions that does not show, asked for by code outside the class library. */
    void arrays(JavaMethod m, SourcePosition at, JavaMethod callee, Map<JavaMethod, Reason> reasons) {
        if (m.owner().origin() != null && !m.owner().origin().library()) {
            report(Diagnostic.of(DiagnosticId.REFLECTION_NOT_KNOWN, m + " calls " + callee.owner().binaryName() + "."
                    + callee.name() + ": array types of more dimensions than the program names do not exist"), m, at,
                    reasons);
        }
    }

    /**
     * What application code refers to must be there. Libraries may refer to classes that are not: those are optional,
     * and the JVM's error at run time is what they expect.
     */
    private void missing(JavaMethod m, SourcePosition at, LinkFailure failure, Map<JavaMethod, Reason> reasons) {
        switch (failure.exception()) {
            case "java/lang/NoClassDefFoundError" -> report(Diagnostic.of(DiagnosticId.MISSING_CLASS, "class "
                    + failure.message().replace('/', '.') + " is not on the class path; " + m + " refers to it")
                    .withWayOut("add the dependency that has it, with scope compile or runtime"), m, at, reasons);
            case "java/lang/NoSuchMethodError", "java/lang/NoSuchFieldError" -> report(Diagnostic.of(
                    DiagnosticId.UNRESOLVED_MEMBER, failure.message() + " does not exist; " + m + " refers to it")
                    .withWayOut("compile against the version of the dependency that is on the class path"), m, at,
                    reasons);
            default -> {
                // other linkage errors are the program's behaviour
            }
        }
    }

    private void report(Diagnostic d, JavaMethod m, SourcePosition at, Map<JavaMethod, Reason> reasons) {
        String file = m.owner().facts().sourceFile();
        Diagnostic found = d.calledBy(path(m, reasons));
        sink.report(at == null || file == null ? found : found.at(file, Math.max(0, at.line())));
    }

    private boolean isApplication(JavaClass c) {
        return c.origin() != null && !c.origin().library() && c.origin().location().equals(applicationLocation);
    }

    /** Callers from the method itself to a root, shortened. */
    static List<String> path(JavaMethod m, Map<JavaMethod, Reason> reasons) {
        List<String> path = new ArrayList<>();
        JavaMethod at = m;
        while (at != null && path.size() < PATH_LIMIT) {
            Reason r = reasons.get(at);
            if (r == null) {
                break;
            }
            if (r.from() == null) {
                path.add("root: " + r.what());
                break;
            }
            int line = r.position() == null ? 0 : r.position().line();
            String file = r.from().owner().facts().sourceFile();
            path.add(r.from() + (file == null || line == 0 ? "" : " (" + file + ":" + line + ")")
                    + (r.what().equals("called") ? "" : ", " + r.what()));
            at = r.from();
        }
        return path;
    }
}
