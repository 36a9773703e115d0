package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** Targets of virtual calls of whose receivers the analysis knows the few classes. */
final class KnownTargets {
    /** As many as two tests tell apart. */
    private static final int MOST = 3;

    private KnownTargets() {
    }

    /** Each method that the call can run, with the exact receivers that run it; empty if they are not known, or many. */
    static Map<JavaMethod, List<JavaType>> of(Instruction call, ClosedWorld world) {
        JavaMethod resolved = call.attributeAs(JavaMethod.class);
        Map<JavaMethod, List<JavaType>> found = new LinkedHashMap<>();
        for (JavaType t : world.receivers().of(call)) {
            JavaMethod m = world.select(t, resolved);
            if (m == null || m.isAbstract() || !world.isReachable(m)) {
                return Map.of();
            }
            found.computeIfAbsent(m, k -> new ArrayList<>()).add(t);
        }
        return found.size() > MOST ? Map.of() : found;
    }
}
