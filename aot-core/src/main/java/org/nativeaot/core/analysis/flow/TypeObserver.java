package org.nativeaot.core.analysis.flow;

import org.nativeaot.core.model.JavaType;

/** Is told of the types of a flow. The same type may come more than once. */
public interface TypeObserver {
    void flowed(int type);

    /**
     * The flow is open: it stands for every instantiated subtype of {@code bound}.
     *
     * @return true if the types of that bound are to be told to this observer one by one
     */
    default boolean opened(JavaType bound) {
        return true;
    }
}
