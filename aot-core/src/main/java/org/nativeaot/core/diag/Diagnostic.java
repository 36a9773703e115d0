package org.nativeaot.core.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing the user should know.
 *
 * @param id which one of the catalogue
 * @param severity as it counts in this build (a warning may have been made an error)
 * @param message one sentence with the names that matter, no id in it
 * @param callPath how the place is reached, nearest caller first and a root last; empty when that means nothing
 * @param position where, if known
 * @param wayOut what the user can do about it; empty only when there is nothing
 */
public record Diagnostic(DiagnosticId id, Severity severity, String message, List<String> callPath,
        Optional<SourcePosition> position, Optional<String> wayOut) {

    public Diagnostic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(wayOut, "wayOut");
        callPath = List.copyOf(callPath);
    }

    /** With the catalogue's severity and nothing but a message. */
    public static Diagnostic of(DiagnosticId id, String message) {
        return new Diagnostic(id, id.severity(), message, List.of(), Optional.empty(), Optional.empty());
    }

    public Diagnostic at(SourcePosition where) {
        return new Diagnostic(id, severity, message, callPath, Optional.of(where), wayOut);
    }

    public Diagnostic at(String file, int line) {
        return at(new SourcePosition(file, line));
    }

    public Diagnostic calledBy(List<String> path) {
        return new Diagnostic(id, severity, message, path, position, wayOut);
    }

    public Diagnostic withWayOut(String advice) {
        return new Diagnostic(id, severity, message, callPath, position, Optional.of(advice));
    }

    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(id, other, message, callPath, position, wayOut);
    }

    /** As an exception that ends the build. */
    public AotException fatal() {
        return new AotException(this);
    }

    /** As an exception that ends the build and keeps what led to it. */
    public AotException fatal(Throwable cause) {
        return new AotException(List.of(this), cause);
    }

    /**
     * The text a build log shows: {@code Main.java:12: AOT1005: message}, then a line per caller, then the way out.
     * The severity is not in it, since logs have their own mark for that.
     */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add(position.map(p -> p + ": ").orElse("") + id.code() + ": " + message);
        for (String caller : callPath) {
            lines.add("    called by " + caller);
        }
        wayOut.ifPresent(advice -> lines.add("  -> " + advice));
        return String.join("\n", lines);
    }
}
