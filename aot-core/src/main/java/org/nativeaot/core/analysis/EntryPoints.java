package org.nativeaot.core.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * The methods that the kernel calls ({@code @EntryPoint}), and which of them are in the program: optional ones are if
 * another method of their class is.
 */
final class EntryPoints {
    private static final String ENTRY_POINT = "Lorg/nativeaot/annotation/EntryPoint;";

    private final Map<JavaMethod, String> optional = new LinkedHashMap<>();
    private final Map<JavaMethod, String> rooted = new LinkedHashMap<>();

    private EntryPoints() {
    }

    static EntryPoints of(ClassRepository classes, List<String> runtimeClasses) {
        EntryPoints found = new EntryPoints();
        for (String name : runtimeClasses) {
            JavaClass c = classes.find(name).orElse(null);
            if (c == null) {
                continue;
            }
            for (JavaMethod m : c.methods()) {
                Annotation a = m.annotation(ENTRY_POINT);
                if (a != null) {
                    boolean optional = Boolean.TRUE.equals(a.value("optional"));
                    (optional ? found.optional : found.rooted).put(m, (String) a.value("value"));
                }
            }
        }
        return found;
    }

    void rootNeeded(Reachability solver) {
        rooted.forEach((m, symbol) -> root(solver, m, symbol));
    }

    /** Roots those that have become needed; false if there are none. */
    boolean rootOptional(Reachability solver) {
        int before = rooted.size();
        optional.forEach((m, symbol) -> {
            if (!rooted.containsKey(m) && m.owner().methods().stream().anyMatch(solver.methodReasons()::containsKey)) {
                rooted.put(m, symbol);
                root(solver, m, symbol);
            }
        });
        return rooted.size() > before;
    }

    private static void root(Reachability solver, JavaMethod m, String symbol) {
        solver.rootMethod(m, "entry point " + symbol);
    }

    /** Those in the program, with their symbols. */
    Map<JavaMethod, String> rooted() {
        return rooted;
    }
}
