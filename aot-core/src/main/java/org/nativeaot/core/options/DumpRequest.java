package org.nativeaot.core.options;

import java.util.Objects;
import java.util.Optional;

/**
 * {@code aot.dump=<phase>[:method]}: write the IR as it is after a phase.
 *
 * @param phase the phase's name, or {@code all}
 * @param method only methods whose {@code Class.name} contains this; empty for all
 */
public record DumpRequest(String phase, Optional<String> method) {

    public DumpRequest {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(method, "method");
    }

    public static DumpRequest parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new DumpRequest(text.trim(), Optional.empty())
                : new DumpRequest(text.substring(0, colon).trim(), Optional.of(text.substring(colon + 1).trim()));
    }

    /** Whether this phase's result for this method is to be written. */
    public boolean matches(String phaseName, String methodName) {
        return (phase.equals("all") || phase.equals(phaseName))
                && (method.isEmpty() || methodName.contains(method.get()));
    }
}
