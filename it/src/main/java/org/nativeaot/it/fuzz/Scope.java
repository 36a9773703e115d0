package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The variables that may be named at a point of the program, innermost last. */
final class Scope {
    /**
     * A variable or field.
     *
     * @param assignable whether statements may change it; loop counters are left alone
     * @param captured whether lambdas and inner classes may name it
     */
    record Variable(String name, Type type, boolean assignable, boolean captured) {
    }

    private final List<Variable> variables = new ArrayList<>();

    void add(Variable variable) {
        variables.add(variable);
    }

    /** A field, or the object itself. */
    void field(String name, Type type, boolean assignable) {
        add(new Variable(name, type, assignable, true));
    }

    /** A local variable or parameter: either assigned to or captured. */
    void local(String name, Type type, boolean isFinal) {
        add(new Variable(name, type, !isFinal, isFinal));
    }

    /** The counter of a loop. */
    void counter(String name, Type type) {
        add(new Variable(name, type, false, false));
    }

    /** What {@link #leave} takes. */
    int enter() {
        return variables.size();
    }

    void leave(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    /** What a lambda or inner class sees. */
    Scope captured() {
        Scope inner = new Scope();
        variables.stream().filter(v -> v.captured).forEach(inner.variables::add);
        return inner;
    }

    /** One that fits, or null. */
    String readable(Dice dice, Type type) {
        return one(dice, v -> v.type == type);
    }

    /** One that fits and may be assigned to, or null. */
    String assignable(Dice dice, Type type) {
        return one(dice, v -> v.type == type && v.assignable);
    }

    private String one(Dice dice, Predicate<Variable> fits) {
        List<Variable> found = variables.stream().filter(fits).toList();
        if (found.isEmpty()) {
            return null;
        }
        // Inner ones more often: those of the loop around are what indices are made of.
        return found.get(Math.max(dice.below(found.size()), dice.below(found.size()))).name;
    }
}
