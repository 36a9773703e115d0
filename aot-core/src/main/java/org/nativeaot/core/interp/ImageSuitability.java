package org.nativeaot.core.interp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.nativeaot.core.model.JavaClass;

/** Refuses initialisers that leave objects behind that only make sense in the run that made them. */
final class ImageSuitability {
    private ImageSuitability() {
    }

    /** Looks at everything of this attempt that its static fields reach; null if all is well. */
    static String problem(HeapInstance statics, InitUnit unit) {
        Set<HeapObject> seen = new HashSet<>();
        Deque<HeapObject> pending = new ArrayDeque<>();
        pending.add(statics);
        while (!pending.isEmpty()) {
            HeapObject o = pending.poll();
            if (o.unit() != unit || !seen.add(o)) {
                continue;
            }
            if (o != statics && o instanceof HeapInstance i) {
                String problem = problem(i.type());
                if (problem != null) {
                    return problem;
                }
            }
            o.forEachReference(pending::add);
        }
        return null;
    }

    private static String problem(JavaClass type) {
        for (JavaClass c = type; c != null; c = c.superclass()) {
            switch (c.internalName()) {
                case "java/lang/Throwable" -> {
                    return "keeps an exception, which lacks its stack trace";
                }
                case "java/lang/reflect/AccessibleObject" -> {
                    return "keeps a reflective object";
                }
                case "java/lang/Thread" -> {
                    return "keeps a thread";
                }
                default -> {
                }
            }
        }
        return null;
    }
}
