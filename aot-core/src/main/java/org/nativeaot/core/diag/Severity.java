package org.nativeaot.core.diag;

/** How much a diagnostic matters to the build. */
public enum Severity {
    /** Worth telling, nothing to do. */
    NOTE,
    /** The program builds, but part of it may not behave as on a JVM. */
    WARNING,
    /** The build fails. */
    ERROR
}
