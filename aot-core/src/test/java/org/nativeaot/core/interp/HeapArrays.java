package org.nativeaot.core.interp;

import org.nativeaot.core.model.ArrayType;

/** Arrays of the interpreter's heap for tests elsewhere. */
public final class HeapArrays {
    private HeapArrays() {
    }

    /** @param elements a Java array of the kind, or of HeapObject */
    public static HeapArray of(ArrayType type, Object elements) {
        return new HeapArray(type, new InitUnit(null, 0, 0, 0), elements);
    }
}
