package org.nativeaot.core.ir;

import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaType;

/**
 * What is known of a reference: its type (an upper bound, or the exact class), and whether it can be null. Bytecode
 * does not prove interface types (the verifier treats them as Object), so an interface type here is a bound only where
 * the producer made a type test or allocation.
 */
public record Stamp(JavaType type, boolean exact, boolean nonNull) {
    public Stamp asNonNull() {
        return nonNull ? this : new Stamp(type, exact, true);
    }

    /** True if every non-null value of this stamp is an instance of {@code t}. */
    public boolean isAlways(JavaType t) {
        return type != null && Hierarchy.isSubtype(type, t);
    }
}
