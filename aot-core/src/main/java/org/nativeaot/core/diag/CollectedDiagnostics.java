package org.nativeaot.core.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sink that keeps diagnostics, each once, after applying {@code aot.noWarn} and {@code aot.warningsAsErrors}.
 * The order handed out does not depend on which thread reported first.
 */
public final class CollectedDiagnostics implements DiagnosticSink {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::id)
            .thenComparing(Diagnostic::render);

    private final Set<Diagnostic> seen = new LinkedHashSet<>();
    private final boolean warningsAsErrors;
    private final Set<String> suppressed;

    public CollectedDiagnostics() {
        this(false, Set.of());
    }

    /**
     * @param warningsAsErrors whether each warning that is not suppressed fails the build
     * @param suppressed codes ({@code AOT2001}) of warnings and notes to drop; errors cannot be dropped
     */
    public CollectedDiagnostics(boolean warningsAsErrors, Set<String> suppressed) {
        this.warningsAsErrors = warningsAsErrors;
        this.suppressed = Set.copyOf(suppressed);
    }

    @Override
    public synchronized void report(Diagnostic diagnostic) {
        Diagnostic counted = diagnostic;
        if (diagnostic.severity() != Severity.ERROR) {
            if (suppressed.contains(diagnostic.id().code())) {
                return;
            }
            if (warningsAsErrors && diagnostic.severity() == Severity.WARNING) {
                counted = diagnostic.withSeverity(Severity.ERROR);
            }
        }
        seen.add(counted);
    }

    /** All of them, sorted by id and text. */
    public synchronized List<Diagnostic> all() {
        List<Diagnostic> sorted = new ArrayList<>(seen);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    /** Those of one severity, sorted. */
    public List<Diagnostic> of(Severity severity) {
        return all().stream().filter(d -> d.severity() == severity).collect(Collectors.toUnmodifiableList());
    }

    /**
     * Ends the build if there is an error.
     *
     * @throws AotException with all errors
     */
    public void throwIfErrors() {
        List<Diagnostic> errors = of(Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new AotException(errors, null);
        }
    }
}
