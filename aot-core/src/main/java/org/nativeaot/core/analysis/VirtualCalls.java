package org.nativeaot.core.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.flow.FlowGraph;
import org.nativeaot.core.analysis.flow.TypeFlow;
import org.nativeaot.core.analysis.flow.TypeObserver;
import org.nativeaot.core.analysis.flow.TypeUniverse;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * Dispatch: a call selects a method for each type that its receiver can have, and hands it just that type as receiver.
 * Calls of one method whose receivers are saturated share one selection, or the edges between n calls and m targets
 * would be n·m.
 */
final class VirtualCalls {
    /** What one call, or the shared call of a method and a bound, can select. */
    final class Selection implements TypeObserver {
        private final JavaMethod resolved;
        private final MethodFlows flows;
        private final Reason why;
        private final boolean isShared;
        private final Set<JavaMethod> targets = new LinkedHashSet<>();
        private Selection shared;

        private Selection(JavaMethod resolved, MethodFlows flows, Reason why, boolean isShared) {
            this.resolved = resolved;
            this.flows = flows;
            this.why = why;
            this.isShared = isShared;
        }

        @Override
        public void flowed(int number) {
            if (!universe.isBelow(number, resolved.owner())) {
                return;
            }
            JavaType receiver = universe.type(number);
            JavaMethod target = select(receiver, resolved);
            if (target == null || target.isAbstract()) {
                failing.put(resolved, why);
                return;
            }
            MethodFlows callee = world.flowsOf(target);
            graph.add(callee.reference(0), number);
            if (targets.add(target)) {
                world.reach(target, why.from() == null ? why
                        : new Reason("virtual call of " + resolved + " on " + receiver, why.from(), why.position()));
                flows.forwardTo(callee, 1, graph);
            }
        }

        @Override
        public boolean opened(JavaType bound) {
            if (isShared) {
                return true;
            }
            JavaType narrower = Hierarchy.isSubtype(bound, resolved.owner()) ? bound : resolved.owner();
            shared = sharedCall(resolved, narrower, why);
            flows.forwardTo(shared.flows, 1, graph);
            return false;
        }

        /** Methods that may run. */
        Set<JavaMethod> targets() {
            if (shared == null) {
                return targets;
            }
            Set<JavaMethod> all = new LinkedHashSet<>(targets);
            all.addAll(shared.targets);
            return all;
        }

        JavaMethod resolved() {
            return resolved;
        }
    }

    private record Key(JavaMethod resolved, JavaType bound) {
    }

    private final ClassRepository classes;
    private final Reachability world;
    private final FieldFlows bounds;
    private final FlowGraph graph;
    private final TypeUniverse universe;
    private final Map<Key, Selection> sharedCalls = new HashMap<>();
    private final Map<JavaMethod, Reason> failing = new LinkedHashMap<>();

    VirtualCalls(ClassRepository classes, Reachability world, FieldFlows bounds, FlowGraph graph,
            TypeUniverse universe) {
        this.classes = classes;
        this.world = world;
        this.bounds = bounds;
        this.graph = graph;
        this.universe = universe;
    }

    /** A call whose arguments and result are linked to {@code flows}. */
    Selection call(JavaMethod resolved, TypeFlow receiver, MethodFlows flows, Reason why) {
        Selection s = new Selection(resolved, flows, why, false);
        graph.observe(receiver, s);
        return s;
    }

    private Selection sharedCall(JavaMethod resolved, JavaType bound, Reason why) {
        Key key = new Key(resolved, bound);
        Selection s = sharedCalls.get(key);
        if (s == null) {
            s = new Selection(resolved, new MethodFlows(resolved, bound, bounds), why, true);
            sharedCalls.put(key, s);
            graph.observe(graph.all(bound), s);
        }
        return s;
    }

    /** Methods of which some call selected nothing, or an abstract method, and why it is reachable. */
    Map<JavaMethod, Reason> failing() {
        return failing;
    }

    private JavaMethod select(JavaType receiver, JavaMethod resolved) {
        JavaClass c = receiver instanceof ArrayType ? classes.require("java/lang/Object") : (JavaClass) receiver;
        return Hierarchy.select(c, resolved);
    }
}
