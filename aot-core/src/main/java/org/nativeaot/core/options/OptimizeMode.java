package org.nativeaot.core.options;

/** How long the compiler may take. */
public enum OptimizeMode {
    /** All passes: what is published. */
    FULL,
    /** As few passes as a build-run loop and tests need. */
    QUICK
}
