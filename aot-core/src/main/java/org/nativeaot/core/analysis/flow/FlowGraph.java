package org.nativeaot.core.analysis.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaType;

/**
 * Nodes, edges and the worklist. Adding to a flow only queues it, so that chains of any length need no stack. The order
 * of work does not change the fixpoint.
 */
public final class FlowGraph {
    private final TypeUniverse universe;
    private final Map<JavaType, TypeFlow> universal = new HashMap<>();
    private final Deque<TypeFlow> types = new ArrayDeque<>();
    private final Deque<NumberFlow> numbers = new ArrayDeque<>();
    private final NumberFlow anyNumber = new NumberFlow();

    public FlowGraph(TypeUniverse universe) {
        this.universe = universe;
        anyNumber.vary();
    }

    /** The flow of every instantiated subtype of {@code bound}. */
    public TypeFlow all(JavaType bound) {
        return universal.computeIfAbsent(bound, b -> {
            TypeFlow f = new TypeFlow(b, true);
            for (JavaType t : universe.subtypes(b)) {
                f.add(universe.number(t));
            }
            f.told = f.size();
            return f;
        });
    }

    /** The flow of a number of which nothing is known. */
    public NumberFlow anyNumber() {
        return anyNumber;
    }

    /** A type of which objects exist. Returns false if that was known. */
    public boolean instantiate(JavaType t, java.util.function.Consumer<JavaType> supertype) {
        return universe.add(t, s -> {
            TypeFlow all = universal.get(s);
            if (all != null && all.add(universe.number(t))) {
                queue(all);
            }
            supertype.accept(s);
        });
    }

    /** Objects of exactly this instantiated type get there. */
    public void add(TypeFlow flow, JavaType t) {
        add(flow, universe.number(t));
    }

    /** The same by number. */
    public void add(TypeFlow flow, int type) {
        if (!flow.isOpen() && universe.isBelow(type, flow.bound()) && flow.add(type)) {
            queue(flow);
        }
    }

    /** What {@code from} holds, {@code to} may hold as well, as far as its bound allows. */
    public void link(TypeFlow from, TypeFlow to) {
        if (from == to || to.isOpen()) {
            return;
        }
        TypeFlow source = !from.isOpen() ? from
                : all(Hierarchy.isSubtype(to.bound(), from.bound()) ? to.bound() : from.bound());
        source.uses.add(to);
        for (int i = 0; i < source.size() && !to.isOpen(); i++) {
            add(to, source.type(i));
        }
    }

    /** Tells of each type that is or gets there. */
    public void observe(TypeFlow flow, TypeObserver observer) {
        TypeFlow source = flow;
        if (flow.isOpen()) {
            if (!observer.opened(flow.bound())) {
                return;
            }
            source = all(flow.bound());
        }
        source.observers.add(observer);
        for (int i = 0; i < source.size(); i++) {
            observer.flowed(source.type(i));
        }
    }

    public void put(NumberFlow flow, int constant) {
        if (flow.put(constant)) {
            queue(flow);
        }
    }

    public void vary(NumberFlow flow) {
        if (flow.vary()) {
            queue(flow);
        }
    }

    public void link(NumberFlow from, NumberFlow to) {
        if (from.varies()) {
            vary(to);
            return;
        }
        from.uses.add(to);
        if (from.isConstant()) {
            put(to, from.value());
        }
    }

    /** Runs {@code action} after each change. */
    public void observe(NumberFlow flow, Runnable action) {
        if (!flow.varies()) {
            flow.observers.add(action);
        }
    }

    /** Carries additions along until there are none left. */
    public void propagate() {
        while (true) {
            if (!numbers.isEmpty()) {
                tell(numbers.poll());
            } else if (!types.isEmpty()) {
                tell(types.poll());
            } else {
                return;
            }
        }
    }

    private void tell(NumberFlow flow) {
        flow.queued = false;
        for (NumberFlow use : flow.uses) {
            if (flow.varies()) {
                vary(use);
            } else {
                put(use, flow.value());
            }
        }
        for (int i = 0; i < flow.observers.size(); i++) {
            flow.observers.get(i).run();
        }
        if (flow.varies()) {
            flow.uses.clear();
            flow.observers.clear();
        }
    }

    private void tell(TypeFlow flow) {
        flow.queued = false;
        if (flow.isSaturated()) {
            open(flow);
            return;
        }
        while (flow.told < flow.size()) {
            int type = flow.type(flow.told++);
            for (int i = 0; i < flow.uses.size(); i++) {
                add(flow.uses.get(i), type);
            }
            for (int i = 0; i < flow.observers.size(); i++) {
                flow.observers.get(i).flowed(type);
            }
        }
        if (flow.isOpen()) {
            flow.uses.removeIf(TypeFlow::isOpen);
        }
    }

    /** Those who waited for a flow that is saturated now wait for the universal one. */
    private void open(TypeFlow flow) {
        TypeFlow all = all(flow.bound());
        List<TypeFlow> uses = List.copyOf(flow.uses);
        List<TypeObserver> observers = List.copyOf(flow.observers);
        flow.uses.clear();
        flow.observers.clear();
        for (TypeFlow use : uses) {
            link(all, use);
        }
        for (TypeObserver o : observers) {
            if (o.opened(flow.bound())) {
                observe(all, o);
            }
        }
    }

    private void queue(TypeFlow flow) {
        if (!flow.queued) {
            flow.queued = true;
            types.add(flow);
        }
    }

    private void queue(NumberFlow flow) {
        if (!flow.queued) {
            flow.queued = true;
            numbers.add(flow);
        }
    }
}
