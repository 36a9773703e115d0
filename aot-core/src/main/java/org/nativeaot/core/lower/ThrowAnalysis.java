package org.nativeaot.core.lower;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.nativeaot.core.model.JavaMethod;

/**
 * Which functions can end with an exception: least fixpoint of "throws itself, or calls one that throws, outside any
 * handler", by a worklist over the call graph's reverse edges. All members of a dispatch family agree.
 */
final class ThrowAnalysis {
    private final CallGraph graph;
    private final Set<CallGraph.Node> throwing = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param always methods that are called from outside (kernel, addresses), by the convention of those that throw */
    ThrowAnalysis(CallGraph graph, Iterable<JavaMethod> always) {
        this.graph = graph;
        Deque<CallGraph.Node> work = new ArrayDeque<>();
        for (CallGraph.Node n : graph.nodes()) {
            if (n.throwsItself || n.callsUnknown) {
                mark(n, work);
            }
        }
        for (JavaMethod m : always) {
            mark(graph.node(m), work);
        }
        while (!work.isEmpty()) {
            for (CallGraph.Node n : work.remove().throwsInto) {
                mark(n, work);
            }
        }
    }

    private void mark(CallGraph.Node n, Deque<CallGraph.Node> work) {
        if (n != null && throwing.add(n)) {
            work.add(n);
        }
    }

    boolean mayThrow(JavaMethod m) {
        return throwing.contains(graph.node(m));
    }

    /** For calls through a slot. */
    boolean familyMayThrow(JavaMethod resolved) {
        return throwing.contains(graph.family(resolved));
    }
}
