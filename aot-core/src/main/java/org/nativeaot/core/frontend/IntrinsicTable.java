package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaMethod;

/** Methods that the compiler knows. */
final class IntrinsicTable {
    /** What stands in for a call. */
    interface Expansion {
        /** Emits it; the result is null for void. */
        Value expand(HirEmitter emitter, Value[] arguments);
    }

    IntrinsicTable(ClassRepository classes) {
    }

    Expansion find(JavaMethod m) {
        return null;
    }
}
