package org.nativeaot.core.analysis;

import java.util.List;

/** How a class gets initialised. */
public sealed interface ClassState {
    /** Its initialiser ran at publish time, or it has none: code needs no check. */
    record BuildTime() implements ClassState {
    }

    /**
     * Initialised at run time by the protocol of JLS 12.4.2.
     *
     * @param why  what ended the attempt at publish time
     * @param path calls from the initialiser to that place
     */
    record RunTime(String why, List<String> path) implements ClassState {
    }
}
