package org.nativeaot.runtime;

import java.util.HashMap;
import java.util.Map;
import org.nativeaot.runtime.substitute.Target_java_lang_Class;
import org.nativeaot.runtime.substitute.Target_java_lang_Module;

/** Module objects by name. */
public final class ProgramModules {
    private static final Module UNNAMED = module(null);
    private static final Module BASE = module("java.base");
    private static Map<String, Module> others;

    private ProgramModules() {
    }

    private static Module module(String name) {
        return (Module) (Object) new Target_java_lang_Module(name, 0);
    }

    /** {@code Class.getModule}. */
    public static Module of(Class<?> c) {
        Class<?> e = c;
        while (e.isArray()) {
            e = e.getComponentType();
        }
        if (e.isPrimitive()) {
            return BASE;
        }
        String name = Target_java_lang_Class.of(e).aotModule;
        return name == null ? UNNAMED : name.equals("java.base") ? BASE : other(name);
    }

    private static synchronized Module other(String name) {
        if (others == null) {
            others = new HashMap<>();
        }
        Module m = others.get(name);
        if (m == null) {
            m = module(name);
            others.put(name, m);
        }
        return m;
    }
}
