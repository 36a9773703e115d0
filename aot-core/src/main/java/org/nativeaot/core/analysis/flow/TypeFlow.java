package org.nativeaot.core.analysis.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nativeaot.core.model.JavaType;

/**
 * What a reference can hold: exact types of the objects that may get there; null is not tracked. A flow with more than
 * {@value #LIMIT} types is <em>saturated</em>: from then on it stands for every instantiated subtype of its bound
 * (Wimmer, Stancu, Kozak and Würthinger, "Scaling Type-Based Points-to Analysis with Saturation", PLDI 2024), and those
 * who wait for its types wait for the {@linkplain FlowGraph#all universal flow} of that bound instead.
 *
 * <p>Grows only; changed by {@link FlowGraph} alone.
 */
public final class TypeFlow {
    static final int LIMIT = 20;
    private static final int[] NONE = {};

    private final JavaType bound;
    private final boolean universal;
    private int[] types = NONE;
    private int count;
    private boolean saturated;
    /** How many of the types those who wait have been told of. */
    int told;
    boolean queued;
    final List<TypeFlow> uses = new ArrayList<>(2);
    final List<TypeObserver> observers = new ArrayList<>(0);

    /** @param bound the static type of what it stands for, as far as that is proven: every object is an instance */
    public TypeFlow(JavaType bound) {
        this(bound, false);
    }

    TypeFlow(JavaType bound, boolean universal) {
        this.bound = bound;
        this.universal = universal;
    }

    public JavaType bound() {
        return bound;
    }

    /** True if it stands for every instantiated subtype of its bound. */
    public boolean isOpen() {
        return universal || saturated;
    }

    /** True if nothing but null gets there. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Number of types; of no meaning if {@link #isOpen}. */
    public int size() {
        return count;
    }

    /** Number of the {@code i}th type. */
    public int type(int i) {
        return types[i];
    }

    boolean isSaturated() {
        return saturated;
    }

    /**
     * Returns false if it was there. The limit makes a linear search cheap; a universal flow is told of no type
     * twice.
     */
    boolean add(int type) {
        if (!universal) {
            for (int i = 0; i < count; i++) {
                if (types[i] == type) {
                    return false;
                }
            }
        }
        if (count == types.length) {
            types = Arrays.copyOf(types, Math.max(2, count * 2));
        }
        types[count++] = type;
        saturated = !universal && count > LIMIT;
        return true;
    }
}
