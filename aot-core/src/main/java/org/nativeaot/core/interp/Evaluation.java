package org.nativeaot.core.interp;

import java.util.List;

/** How running one method ended. */
public sealed interface Evaluation {
    /**
     * @param value Integer (also narrow kinds, boolean), Long, Float, Double, {@link HeapObject}; null for null and
     * void
     */
    record Returned(Object value) implements Evaluation {
    }

    /** The method threw. */
    record Threw(HeapInstance exception) implements Evaluation {
    }

    /** It needs what only a running program has. */
    record GaveUp(String reason, List<String> path) implements Evaluation {
    }
}
