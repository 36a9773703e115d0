package org.nativeaot.core.interp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.model.JavaMethod;

/**
 * The methods that the interpreter does itself: natives whose result depends on their arguments only, and a few Java
 * methods whose outcome is known at publish time. Vetted: what is not here ends the attempt.
 */
final class NativeTable {
    /** Natives of many classes that only let a JVM bind C code. */
    private static final Set<String> BINDING = Set.of("registerNatives()V", "initIDs()V");

    private final Map<String, NativeMethod> entries = new HashMap<>();
    private final Set<String> yielding = new HashSet<>();

    NativeTable() {
        LangNatives.register(this);
        ClassNatives.register(this);
        NumberNatives.register(this);
        UnsafeNatives.register(this);
        ReflectionNatives.register(this);
        TuningNatives.register(this);
        PublishNatives.register(this);
    }

    /** @param owner internal name */
    void put(String owner, String selector, NativeMethod method) {
        entries.put(owner + "." + selector, method);
    }

    /** An entry that gives way to a substitute with a body. */
    void putUnlessSubstituted(String owner, String selector, NativeMethod method) {
        put(owner, selector, method);
        yielding.add(owner + "." + selector);
    }

    NativeMethod find(JavaMethod m) {
        if (m.isNative() && m.owner().origin().library() && BINDING.contains(m.selector())) {
            return (machine, arguments) -> null;
        }
        String name = m.owner().internalName() + "." + m.selector();
        return m.hasBody() && yielding.contains(name) ? null : entries.get(name);
    }
}
