package org.nativeaot.core.ir;

import java.util.ArrayList;
import java.util.List;

/** The end of a block. */
public abstract sealed class Terminator {
    private final SourcePosition position;

    Terminator(SourcePosition position) {
        this.position = position;
    }

    public SourcePosition position() {
        return position;
    }

    /** Outgoing edges in order. */
    public abstract List<Edge> edges();

    /** Value operands other than edge arguments. */
    public List<Value> operands() {
        return List.of();
    }

    /** Replaces operand {@code i}. */
    public void setOperand(int i, Value v) {
        throw new IndexOutOfBoundsException(i);
    }

    /** Unconditional jump. */
    public static final class Goto extends Terminator {
        private final Edge edge;

        public Goto(SourcePosition position, Edge edge) {
            super(position);
            this.edge = edge;
        }

        public Edge edge() {
            return edge;
        }

        @Override
        public List<Edge> edges() {
            return List.of(edge);
        }
    }

    /** Two-way branch on an I32: not 0 goes to {@code whenTrue}. */
    public static final class If extends Terminator {
        private Value condition;
        private final Edge whenTrue;
        private final Edge whenFalse;
        /** Probability of whenTrue in percent, or -1 if unknown. */
        private final int probability;

        public If(SourcePosition position, Value condition, Edge whenTrue, Edge whenFalse, int probability) {
            super(position);
            this.condition = condition;
            this.whenTrue = whenTrue;
            this.whenFalse = whenFalse;
            this.probability = probability;
        }

        public Value condition() {
            return condition;
        }

        public Edge whenTrue() {
            return whenTrue;
        }

        public Edge whenFalse() {
            return whenFalse;
        }

        public int probability() {
            return probability;
        }

        @Override
        public List<Edge> edges() {
            return List.of(whenTrue, whenFalse);
        }

        @Override
        public List<Value> operands() {
            return List.of(condition);
        }

        @Override
        public void setOperand(int i, Value v) {
            condition = v;
        }
    }

    /** Multi-way branch on an I32; keys ascend. */
    public static final class Switch extends Terminator {
        private Value selector;
        private final int[] keys;
        private final List<Edge> targets;
        private final Edge defaultEdge;

        public Switch(SourcePosition position, Value selector, int[] keys, List<Edge> targets, Edge defaultEdge) {
            super(position);
            this.selector = selector;
            this.keys = keys;
            this.targets = List.copyOf(targets);
            this.defaultEdge = defaultEdge;
        }

        public Value selector() {
            return selector;
        }

        public int[] keys() {
            return keys;
        }

        public List<Edge> targets() {
            return targets;
        }

        public Edge defaultEdge() {
            return defaultEdge;
        }

        @Override
        public List<Edge> edges() {
            List<Edge> all = new ArrayList<>(targets);
            all.add(defaultEdge);
            return all;
        }

        @Override
        public List<Value> operands() {
            return List.of(selector);
        }

        @Override
        public void setOperand(int i, Value v) {
            selector = v;
        }
    }

    /** Return, with a value unless the function is void. */
    public static final class Return extends Terminator {
        private Value value;

        public Return(SourcePosition position, Value value) {
            super(position);
            this.value = value;
        }

        /** Null for void. */
        public Value value() {
            return value;
        }

        @Override
        public List<Edge> edges() {
            return List.of();
        }

        @Override
        public List<Value> operands() {
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public void setOperand(int i, Value v) {
            value = v;
        }
    }

    /**
     * Throws a non-null exception out of the function. (Inside a handler's range the frontend jumps to the handler
     * instead.)
     */
    public static final class Throw extends Terminator {
        private Value exception;

        public Throw(SourcePosition position, Value exception) {
            super(position);
            this.exception = exception;
        }

        public Value exception() {
            return exception;
        }

        @Override
        public List<Edge> edges() {
            return List.of();
        }

        @Override
        public List<Value> operands() {
            return List.of(exception);
        }

        @Override
        public void setOperand(int i, Value v) {
            exception = v;
        }
    }

    /**
     * The last instruction of the block may throw: normal completion takes {@code normal}; an exception takes
     * {@code exceptional}, whose target's first parameter (REF) is the exception. The instruction's value may be used
     * on the normal path only.
     */
    public static final class Try extends Terminator {
        private final Edge normal;
        private final Edge exceptional;

        public Try(SourcePosition position, Edge normal, Edge exceptional) {
            super(position);
            this.normal = normal;
            this.exceptional = exceptional;
        }

        public Edge normal() {
            return normal;
        }

        public Edge exceptional() {
            return exceptional;
        }

        @Override
        public List<Edge> edges() {
            return List.of(normal, exceptional);
        }
    }

    /** Control never gets here. */
    public static final class Unreachable extends Terminator {
        public Unreachable(SourcePosition position) {
            super(position);
        }

        @Override
        public List<Edge> edges() {
            return List.of();
        }
    }
}
