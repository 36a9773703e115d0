package org.nativeaot.core.interp;

import java.util.HashMap;
import java.util.Map;
import org.nativeaot.core.model.JavaMethod;

/**
 * The methods that the interpreter does itself: natives whose result depends on their arguments only, and a few Java
 * methods whose outcome is known at publish time. Vetted: what is not here ends the attempt.
 */
final class NativeTable {
    private final Map<String, NativeMethod> entries = new HashMap<>();

    NativeTable() {
        LangNatives.register(this);
        ClassNatives.register(this);
        NumberNatives.register(this);
        UnsafeNatives.register(this);
    }

    /** @param owner internal name */
    void put(String owner, String selector, NativeMethod method) {
        entries.put(owner + "." + selector, method);
    }

    NativeMethod find(JavaMethod m) {
        return entries.get(m.owner().internalName() + "." + m.selector());
    }
}
