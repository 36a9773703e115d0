package org.nativeaot.core.interp;

import java.util.List;

/**
 * Ends an attempt. Never leaves this package: it becomes {@link InitResult.GaveUp} or {@link Evaluation.GaveUp}.
 */
final class GiveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> inner;
    private transient List<String> path = List.of();

    GiveUp(String reason) {
        this(reason, List.of());
    }

    /** @param inner path inside the nested attempt that failed first */
    GiveUp(String reason, List<String> inner) {
        super(reason, null, false, false);
        this.inner = inner;
    }

    String reason() {
        return getMessage();
    }

    /** Set by the frames it passes, once. */
    void locate(List<String> frames) {
        if (path.isEmpty()) {
            path = frames;
        }
    }

    List<String> path() {
        List<String> all = new java.util.ArrayList<>(path);
        all.addAll(inner);
        return List.copyOf(all);
    }
}
