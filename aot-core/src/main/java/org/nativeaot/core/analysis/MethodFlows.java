package org.nativeaot.core.analysis;

import java.util.List;
import org.nativeaot.core.analysis.flow.FlowGraph;
import org.nativeaot.core.analysis.flow.NumberFlow;
import org.nativeaot.core.analysis.flow.TypeFlow;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** What goes into and comes out of a method, over all its calls; also of a set of methods that a call may select. */
final class MethodFlows {
    private final TypeFlow[] references;
    private final NumberFlow[] numbers;
    private final TypeFlow result;
    private final NumberFlow number;
    private final NumberFlow returns = new NumberFlow();

    /** The receiver, if there is one, is parameter 0 with the given bound. */
    MethodFlows(JavaMethod m, JavaType receiver, FieldFlows bounds) {
        List<String> parameters = m.descriptor().parameters();
        int shift = m.isStatic() ? 0 : 1;
        references = new TypeFlow[parameters.size() + shift];
        numbers = new NumberFlow[references.length];
        if (shift == 1) {
            references[0] = new TypeFlow(receiver);
        }
        for (int i = 0; i < parameters.size(); i++) {
            Kind kind = Kind.ofDescriptor(parameters.get(i));
            if (kind == Kind.REF) {
                references[i + shift] = new TypeFlow(bounds.bound(parameters.get(i)));
            } else if (kind.isInt()) {
                numbers[i + shift] = new NumberFlow();
            }
        }
        Kind kind = m.descriptor().resultKind();
        result = kind == Kind.REF ? new TypeFlow(bounds.bound(m.descriptor().result())) : null;
        number = kind.isInt() ? new NumberFlow() : null;
    }

    /** The operands and the result of one call; null where it is neither a reference nor an int. */
    MethodFlows(TypeFlow[] references, NumberFlow[] numbers, TypeFlow result, NumberFlow number) {
        this.references = references;
        this.numbers = numbers;
        this.result = result;
        this.number = number;
    }

    /** Null unless the parameter is a reference. */
    TypeFlow reference(int parameter) {
        return references[parameter];
    }

    /** Null unless the parameter is of an int-like kind. */
    NumberFlow number(int parameter) {
        return numbers[parameter];
    }

    /** Null unless a reference is returned. */
    TypeFlow result() {
        return result;
    }

    /** Null unless a number of an int-like kind is returned. */
    NumberFlow resultNumber() {
        return number;
    }

    /** 1 once it is known to return at all, and not only to throw. */
    NumberFlow returns() {
        return returns;
    }

    /** It is called by code that the analysis does not see. */
    void open(FlowGraph graph) {
        for (int i = 0; i < references.length; i++) {
            if (references[i] != null) {
                graph.link(graph.all(references[i].bound()), references[i]);
            } else if (numbers[i] != null) {
                graph.vary(numbers[i]);
            }
        }
    }

    /** Passes what this one receives on to {@code callee} and takes what it returns; the receiver apart. */
    void forwardTo(MethodFlows callee, int first, FlowGraph graph) {
        for (int i = first; i < references.length; i++) {
            if (references[i] != null) {
                graph.link(references[i], callee.references[i]);
            } else if (numbers[i] != null) {
                graph.link(numbers[i], callee.numbers[i]);
            }
        }
        graph.link(callee.returns, returns);
        if (result != null) {
            graph.link(callee.result, result);
        } else if (number != null) {
            graph.link(callee.number, number);
        }
    }
}
