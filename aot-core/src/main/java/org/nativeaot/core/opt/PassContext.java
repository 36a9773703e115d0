package org.nativeaot.core.opt;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.model.JavaMethod;

/** What passes know of the rest of the program. Bodies are finished bottom-up: see {@link #isFinished}. */
final class PassContext {
    private final ClosedWorld world;
    private final DispatchTargets targets;
    private final InlinePolicy policy;
    private final Map<JavaMethod, Integer> sizes = new IdentityHashMap<>();
    private final Set<JavaMethod> finished = Collections.newSetFromMap(new IdentityHashMap<>());

    PassContext(ClosedWorld world) {
        this.world = world;
        this.targets = new DispatchTargets(world);
        this.policy = new InlinePolicy(world, targets);
    }

    ClosedWorld world() {
        return world;
    }

    DispatchTargets targets() {
        return targets;
    }

    InlinePolicy policy() {
        return policy;
    }

    /** True once all passes ran over a method; only then may others take its body. */
    boolean isFinished(JavaMethod m) {
        return finished.contains(m);
    }

    void finish(JavaMethod m) {
        finished.add(m);
        sizes.put(m, BodySize.of(world.body(m)));
    }

    /** Size of a finished body. */
    int size(JavaMethod m) {
        return sizes.get(m);
    }
}
