package org.nativeaot.core.diag;

/** Where phases put diagnostics. Implementations must accept calls from several threads. */
@FunctionalInterface
public interface DiagnosticSink {

    /** Takes one diagnostic. Errors are collected too: the phase's end decides whether the build goes on. */
    void report(Diagnostic diagnostic);

    /** Forgets everything; for tests and questions whose answer is all that matters. */
    DiagnosticSink NONE = diagnostic -> { };
}
