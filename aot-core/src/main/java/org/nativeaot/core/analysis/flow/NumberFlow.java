package org.nativeaot.core.analysis.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * What an int can hold: nothing so far, one constant, or anything (the primitive half of Kozak, Stancu, Pohl and
 * Wimmer, "SkipFlow", CGO 2025). Grows only; changed by {@link FlowGraph} alone.
 */
public final class NumberFlow {
    private boolean known;
    private boolean varies;
    private int value;
    boolean queued;
    final List<NumberFlow> uses = new ArrayList<>(1);
    final List<Runnable> observers = new ArrayList<>(0);

    /** True if it is one constant: {@link #value}. */
    public boolean isConstant() {
        return known && !varies;
    }

    public boolean varies() {
        return varies;
    }

    public int value() {
        return value;
    }

    /** Returns true if that was news. */
    boolean put(int constant) {
        if (varies || known && value == constant) {
            return false;
        }
        varies = known;
        known = true;
        value = constant;
        return true;
    }

    boolean vary() {
        if (varies) {
            return false;
        }
        varies = true;
        return true;
    }
}
