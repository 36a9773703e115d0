package org.nativeaot.core.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.flow.FlowGraph;
import org.nativeaot.core.analysis.flow.NumberFlow;
import org.nativeaot.core.analysis.flow.TypeFlow;
import org.nativeaot.core.analysis.flow.TypeObserver;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Intrinsic;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * One body as the analysis sees it: which blocks run, and the flow of each value. A block is scanned once something can
 * make it run (predicate edges, as in "SkipFlow", CGO 2025): behind a branch on a number, when the number may have that
 * value; behind a null check, when an object may be there; behind a call, when what it calls may return.
 */
final class BodyFlows {
    private final JavaMethod method;
    private final IrFunction body;
    private final MethodFlows outside;
    private final Reachability world;
    private final FlowGraph graph;
    private final FieldFlows fields;
    private final NumberRules rules;
    private final TypeFlow[] references;
    private final NumberFlow[] numbers;
    /** Instructions of each block that may run; -1: the block is not entered. */
    private final int[] ran;
    private final Set<Edge> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Instruction, VirtualCalls.Selection> calls = new LinkedHashMap<>();
    private final Deque<Block> pending = new ArrayDeque<>();
    private boolean working;

    BodyFlows(IrFunction body, MethodFlows outside, Reachability world) {
        this.method = body.method();
        this.body = body;
        this.outside = outside;
        this.world = world;
        this.graph = world.graph();
        this.fields = world.fields();
        this.rules = new NumberRules(this, graph);
        this.references = new TypeFlow[body.valueCount()];
        this.numbers = new NumberFlow[body.valueCount()];
        this.ran = new int[body.blockCount()];
        Arrays.fill(ran, -1);
        List<BlockParameter> parameters = body.entry().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            references[parameters.get(i).id()] = outside.reference(i);
            numbers[parameters.get(i).id()] = outside.number(i);
        }
    }

    /** Scans what runs when the method is called. */
    void start() {
        enter(body.entry());
        work();
    }

    /** How many instructions of a block run; -1: it is not entered. */
    int ran(Block b) {
        return ran[b.id()];
    }

    boolean isTaken(Edge e) {
        return taken.contains(e);
    }

    Map<Instruction, VirtualCalls.Selection> calls() {
        return calls;
    }

    TypeFlow referenceOrNull(Value v) {
        return references[v.id()];
    }

    NumberFlow numberOrNull(Value v) {
        return numbers[v.id()];
    }

    /** The flow of a reference. */
    TypeFlow reference(Value v) {
        TypeFlow f = references[v.id()];
        if (f == null) {
            f = v instanceof BlockParameter ? new TypeFlow(bound(v)) : graph.all(bound(v));
            references[v.id()] = f;
        }
        return f;
    }

    /** The flow of an int. */
    NumberFlow number(Value v) {
        NumberFlow f = numbers[v.id()];
        if (f == null) {
            f = v instanceof BlockParameter ? new NumberFlow() : graph.anyNumber();
            numbers[v.id()] = f;
        }
        return f;
    }

    /** Gives a value its flow. */
    NumberFlow define(Value v, NumberFlow f) {
        numbers[v.id()] = f;
        return f;
    }

    private JavaType bound(Value v) {
        return v.stamp() == null || v.stamp().type() == null ? world.object() : v.stamp().type();
    }

    private void enter(Block b) {
        if (ran[b.id()] < 0) {
            ran[b.id()] = 0;
            pending.add(b);
        }
    }

    /** Scans what was entered. Observers may enter blocks of this body while it is being scanned. */
    private void work() {
        if (working) {
            return;
        }
        working = true;
        while (!pending.isEmpty()) {
            scanFrom(pending.poll());
        }
        working = false;
    }

    private void scanFrom(Block b) {
        List<Instruction> code = b.instructions();
        for (int n = ran[b.id()]; n < code.size(); n++) {
            Instruction i = code.get(n);
            TypeFlow receiver = receiver(i);
            if (receiver != null && receiver.isEmpty()) {
                ran[b.id()] = n;
                await(receiver, b);
                return;
            }
            NumberFlow returns = scan(i);
            ran[b.id()] = n + 1;
            boolean isNull = i.opcode() == Opcode.NULL_CHECK && reference(i).isEmpty();
            if (isNull || returns != null) {
                if (n == code.size() - 1 && b.terminator() instanceof Terminator.Try t) {
                    exception(t);
                }
                if (isNull) {
                    await(reference(i), b);
                } else {
                    await(returns, b);
                }
                return;
            }
        }
        end(b);
    }

    private void await(NumberFlow returns, Block b) {
        Runnable goOn = new Runnable() {
            private boolean done;

            @Override
            public void run() {
                if (!done && returns.isConstant()) {
                    done = true;
                    pending.add(b);
                    work();
                }
            }
        };
        graph.observe(returns, goOn);
        goOn.run();
    }

    private void await(TypeFlow object, Block b) {
        graph.observe(object, new TypeObserver() {
            private boolean done;

            @Override
            public void flowed(int type) {
                if (!done) {
                    done = true;
                    pending.add(b);
                    work();
                }
            }
        });
    }

    /** The object without which an instruction cannot run, or null. */
    private TypeFlow receiver(Instruction i) {
        return switch (i.opcode()) {
            case INVOKE_VIRTUAL -> reference(i.operand(0));
            case INVOKE_DIRECT -> ((JavaMethod) i.attribute()).isStatic() ? null : reference(i.operand(0));
            default -> null;
        };
    }

    private void end(Block b) {
        Terminator end = b.terminator();
        if (end instanceof Terminator.If t) {
            branch(t);
        } else if (end instanceof Terminator.Switch t) {
            branch(t);
        } else if (end instanceof Terminator.Return t) {
            result(t.value());
        } else if (end instanceof Terminator.Try t) {
            exception(t);
            take(t.normal(), 0);
        } else {
            end.edges().forEach(e -> take(e, 0));
        }
    }

    private void result(Value v) {
        graph.put(outside.returns(), 1);
        if (outside.result() != null) {
            graph.link(reference(v), outside.result());
        } else if (outside.resultNumber() != null) {
            graph.link(number(v), outside.resultNumber());
        }
    }

    private void exception(Terminator.Try t) {
        Value thrown = t.exceptional().target().parameters().get(0);
        graph.link(graph.all(bound(thrown)), reference(thrown));
        take(t.exceptional(), 1);
    }

    private void branch(Terminator.If t) {
        follow(number(t.condition()), value -> take(value != 0 ? t.whenTrue() : t.whenFalse(), 0), () -> {
            take(t.whenTrue(), 0);
            take(t.whenFalse(), 0);
        });
    }

    private void branch(Terminator.Switch t) {
        follow(number(t.selector()), value -> {
            int at = Arrays.binarySearch(t.keys(), value);
            take(at >= 0 ? t.targets().get(at) : t.defaultEdge(), 0);
        }, () -> t.edges().forEach(e -> take(e, 0)));
    }

    private void follow(NumberFlow condition, java.util.function.IntConsumer constant, Runnable any) {
        Runnable step = () -> {
            if (condition.varies()) {
                any.run();
            } else if (condition.isConstant()) {
                constant.accept(condition.value());
            }
            work();
        };
        graph.observe(condition, step);
        step.run();
    }

    /** Passes arguments and enters the target; an exceptional edge's first parameter is not among the arguments. */
    private void take(Edge e, int implicit) {
        if (!taken.add(e)) {
            return;
        }
        List<BlockParameter> parameters = e.target().parameters();
        for (int n = 0; n < e.arguments().size(); n++) {
            flow(e.arguments().get(n), parameters.get(n + implicit));
        }
        enter(e.target());
    }

    private void flow(Value from, Value to) {
        if (to.type() == IrType.REF) {
            graph.link(reference(from), reference(to));
        } else if (to.type() == IrType.I32) {
            graph.link(number(from), number(to));
        }
    }

    /**
     * What an instruction makes reachable and how its value comes about.
     *
     * @return for a call, the flow that tells whether it returns; else null
     */
    private NumberFlow scan(Instruction i) {
        world.facts(method, i);
        switch (i.opcode()) {
            case NEW, NEW_ARRAY, NEW_MULTI_ARRAY, STRING_CONST, CLASS_CONST, OBJECT_CONST -> {
                TypeFlow f = new TypeFlow(bound(i));
                references[i.id()] = f;
                graph.add(f, world.allocated(i));
            }
            case NULL -> references[i.id()] = new TypeFlow(bound(i));
            case NULL_CHECK -> references[i.id()] = reference(i.operand(0));
            case CHECK_CAST -> {
                TypeFlow f = new TypeFlow((JavaType) i.attribute());
                references[i.id()] = f;
                graph.link(reference(i.operand(0)), f);
            }
            case SELECT -> {
                if (i.type() == IrType.REF) {
                    TypeFlow f = new TypeFlow(bound(i));
                    references[i.id()] = f;
                    graph.link(reference(i.operand(1)), f);
                    graph.link(reference(i.operand(2)), f);
                } else {
                    rules.compute(i);
                }
            }
            case GET_FIELD, GET_STATIC -> load(i, (JavaField) i.attribute());
            case PUT_FIELD -> store((JavaField) i.attribute(), i.operand(1));
            case PUT_STATIC -> store((JavaField) i.attribute(), i.operand(0));
            case FIELD_OFFSET -> fields.expose((JavaField) i.attribute());
            case INVOKE_DIRECT -> {
                JavaMethod target = (JavaMethod) i.attribute();
                MethodFlows call = arguments(i, target, 0);
                call.forwardTo(world.flowsOf(target), 0, graph);
                return call.returns();
            }
            case INVOKE_VIRTUAL -> {
                JavaMethod resolved = (JavaMethod) i.attribute();
                MethodFlows call = arguments(i, resolved, 1);
                calls.put(i, world.calls().call(resolved, reference(i.operand(0)), call,
                        new Reason("virtual call", method, i.position())));
                return call.returns();
            }
            case INTRINSIC -> intrinsic(i, (Intrinsic) i.attribute());
            default -> {
                if (i.type() == IrType.I32) {
                    rules.compute(i);
                }
            }
        }
        return null;
    }

    private void load(Instruction i, JavaField f) {
        if (f.kind() == Kind.REF) {
            references[i.id()] = fields.reference(f);
        } else if (f.kind().isInt()) {
            numbers[i.id()] = fields.number(f);
        }
    }

    private void store(JavaField f, Value value) {
        if (f.kind() == Kind.REF) {
            graph.link(reference(value), fields.reference(f));
        } else if (f.kind().isInt()) {
            rules.store(number(value), f.kind(), fields.number(f));
        }
    }

    /** Operands and result of a call as the flows of a method. */
    private MethodFlows arguments(Instruction call, JavaMethod callee, int first) {
        TypeFlow[] refs = new TypeFlow[call.operandCount()];
        NumberFlow[] ints = new NumberFlow[call.operandCount()];
        for (int n = first; n < refs.length; n++) {
            Value v = call.operand(n);
            if (v.type() == IrType.REF) {
                refs[n] = reference(v);
            } else if (v.type() == IrType.I32) {
                ints[n] = number(v);
            }
        }
        Kind kind = callee.descriptor().resultKind();
        if (kind == Kind.REF) {
            references[call.id()] = new TypeFlow(bound(call));
        } else if (kind.isInt()) {
            numbers[call.id()] = new NumberFlow();
        }
        return new MethodFlows(refs, ints, references[call.id()], numbers[call.id()]);
    }

    private void intrinsic(Instruction i, Intrinsic what) {
        if (what.kind() == Kind.REF) {
            switch (what.operation()) {
                case UNSAFE_PUT, UNSAFE_SWAP -> graph.link(reference(i.operand(2)), fields.stored());
                case UNSAFE_CAS, UNSAFE_CAX -> graph.link(reference(i.operand(3)), fields.stored());
                default -> {
                }
            }
        }
    }

    /** Observers of {@code v}, for rules that depend on its types. */
    void observe(Value v, TypeObserver o) {
        graph.observe(reference(v), o);
    }

    boolean isBelow(int type, JavaType bound) {
        return world.universe().isBelow(type, bound);
    }

    IrFunction body() {
        return body;
    }
}
