package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Work that is still to be done: first in, first out. A shuffled list hands out any of its elements instead, which only
 * tests want, since no result may depend on the order.
 */
final class Worklist<T> {
    private final Random order;
    private final List<T> pending = new ArrayList<>();
    /** Elements of {@code pending} before this one are done. */
    private int next;

    private Worklist(Random order) {
        this.order = order;
    }

    static <T> Worklist<T> inOrder() {
        return new Worklist<>(null);
    }

    static <T> Worklist<T> shuffled(long seed) {
        return new Worklist<>(new Random(seed));
    }

    void add(T work) {
        pending.add(work);
    }

    boolean isEmpty() {
        return next == pending.size();
    }

    /** Takes one element out; there must be one. */
    T take() {
        if (order != null) {
            int chosen = next + order.nextInt(pending.size() - next);
            T swapped = pending.set(chosen, pending.get(next));
            pending.set(next, swapped);
        }
        T taken = pending.set(next++, null);
        if (next == pending.size()) {
            pending.clear();
            next = 0;
        }
        return taken;
    }
}
