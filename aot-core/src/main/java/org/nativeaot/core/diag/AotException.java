package org.nativeaot.core.diag;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The build cannot go on, for reasons that the user can act on. Its message is the rendered diagnostics, so that it
 * reads well even where nothing knows this type.
 */
public class AotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public AotException(Diagnostic diagnostic) {
        this(List.of(diagnostic), null);
    }

    /**
     * @param diagnostics at least one
     * @param cause what led to it, or null
     */
    public AotException(List<Diagnostic> diagnostics, Throwable cause) {
        super(diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n")), cause);
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("a build failure needs a diagnostic");
        }
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Why; never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
