package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * A virtual call with two possible targets becomes a type test and two direct calls, if a class separates the receivers
 * and at least one of the bodies is small enough to be expanded then. The closed world makes the second branch certain,
 * so no indirect call remains. Where the analysis knows the few classes that a receiver can have, up to three targets
 * are told apart so: what a comparator or a function that a library method was given comes down to, as a rule.
 *
 * <p>A call on a {@code CharSequence} with more targets becomes a test for String, which most of them are, and the same
 * call for what is none: the class library's text code is written against the interface.
 */
final class GuardedDevirtualizePass implements Pass {
    /** Body size (see {@link BodySize}) up to which a target is worth a test. */
    private static final int WORTHWHILE = 30;
    /** The same for text, where a direct call that is not expanded is better than dispatch, too. */
    private static final int WORTHWHILE_FOR_TEXT = 90;

    private static final String TEXT = "java/lang/CharSequence";
    private static final String USUAL_TEXT = "java/lang/String";

    /**
     * The class to test for, the method of its instances, and what happens to all others: another test, or that method,
     * or with neither dispatch.
     */
    private record Split(JavaClass type, JavaMethod inside, JavaMethod outside, Split next) {
        boolean endsInDispatch() {
            return outside == null && next == null;
        }
    }

    @Override
    public boolean run(IrFunction f, PassContext context) {
        BlockHeat heat = null;
        Map<Block, Value> notUsual = null;
        ValueReplacement results = new ValueReplacement();
        boolean changed = false;
        for (Block start : List.copyOf(f.blocks())) {
            Block b = start;
            int n = 0;
            while (n < b.instructions().size()) {
                Instruction i = b.instructions().get(n);
                Split split = i.opcode() == Opcode.INVOKE_VIRTUAL ? split(i, context) : null;
                if (split != null && split.endsInDispatch()) {
                    notUsual = notUsual == null ? notUsual(f) : notUsual;
                    split = notUsual.get(start) == origin(i.operand(0)) ? null : split;
                }
                if (split != null) {
                    heat = heat == null ? new BlockHeat(f) : heat;
                }
                if (split == null || heat.isCold(start)) {
                    n++;
                    continue;
                }
                b = rewrite(f, b, n, split, results);
                n = 0;
                changed = true;
            }
        }
        results.apply(f);
        return changed;
    }

    private static Split split(Instruction call, PassContext context) {
        DispatchTargets.Targets targets = context.targets().of(call);
        if (targets.methods().size() > 2) {
            Split known = ofKnownReceivers(call, context);
            return known != null ? known : usualText(call, targets, context);
        }
        if (targets.methods().size() != 2 || targets.mayFail()) {
            return null;
        }
        JavaMethod a = targets.methods().get(0);
        JavaMethod b = targets.methods().get(1);
        if (!isWorthwhile(a, WORTHWHILE, context) && !isWorthwhile(b, WORTHWHILE, context)) {
            return null;
        }
        JavaMethod resolved = call.attributeAs(JavaMethod.class);
        Stamp stamp = call.operand(0).stamp();
        JavaType bound = stamp != null && stamp.type() != null && Hierarchy.isSubtype(stamp.type(), resolved.owner())
                ? stamp.type() : resolved.owner();
        List<JavaType> receivers = context.world().instantiatedSubtypes(bound);
        if (separates(b.owner(), b, resolved, receivers, context)) {
            return new Split(b.owner(), b, a, null);
        }
        return separates(a.owner(), a, resolved, receivers, context) ? new Split(a.owner(), a, b, null) : null;
    }

    /** Classes of the program are tested for before those of the library, which uses its own now and then. */
    private static Split ofKnownReceivers(Instruction call, PassContext context) {
        Map<JavaMethod, List<JavaType>> byTarget = KnownTargets.of(call, context.world());
        if (byTarget.size() < 2 || byTarget.keySet().stream().noneMatch(m -> isWorthwhile(m, WORTHWHILE, context))) {
            return null;
        }
        List<JavaMethod> order = new ArrayList<>(byTarget.keySet());
        order.sort(Comparator.comparing(m -> m.owner().origin() != null && m.owner().origin().library()));
        List<JavaType> receivers = byTarget.values().stream().flatMap(List::stream).toList();
        return chain(order, receivers, call.attributeAs(JavaMethod.class), context);
    }

    /** Tests that tell apart the methods, each by a class of its own; null if there are none. */
    private static Split chain(List<JavaMethod> methods, List<JavaType> receivers, JavaMethod resolved,
                               PassContext context) {
        for (JavaMethod m : methods) {
            if (!separates(m.owner(), m, resolved, receivers, context)) {
                continue;
            }
            List<JavaMethod> others = methods.stream().filter(o -> o != m).toList();
            if (others.size() == 1) {
                return new Split(m.owner(), m, others.get(0), null);
            }
            Split next = chain(others, receivers.stream().filter(t -> !Hierarchy.isSubtype(t, m.owner())).toList(),
                    resolved, context);
            if (next != null) {
                return new Split(m.owner(), m, null, next);
            }
        }
        return null;
    }

    private static Split usualText(Instruction call, DispatchTargets.Targets targets, PassContext context) {
        JavaMethod resolved = call.attributeAs(JavaMethod.class);
        JavaClass usual = context.world().classes().find(USUAL_TEXT).orElse(null);
        if (!resolved.owner().internalName().equals(TEXT) || usual == null
                || !context.world().types().contains(usual)) {
            return null;
        }
        JavaMethod m = context.world().select(usual, resolved);
        boolean worthwhile = m != null && targets.methods().contains(m)
                && isWorthwhile(m, WORTHWHILE_FOR_TEXT, context);
        return worthwhile ? new Split(usual, m, null, null) : null;
    }

    /** Blocks where the test has failed before, with the object that is no String: expanded bodies bring them. */
    private static Map<Block, Value> notUsual(IrFunction f) {
        Map<Block, Value> found = new HashMap<>();
        for (Block b : f.blocks()) {
            if (b.terminator() instanceof Terminator.If t && t.condition() instanceof Instruction c
                    && c.opcode() == Opcode.INSTANCE_OF && c.attribute() instanceof JavaClass k
                    && k.internalName().equals(USUAL_TEXT)) {
                found.put(t.whenFalse().target(), origin(c.operand(0)));
            }
        }
        return found;
    }

    private static Value origin(Value v) {
        Value w = v;
        while (w instanceof Instruction i && (i.opcode() == Opcode.NULL_CHECK || i.opcode() == Opcode.CHECK_CAST)) {
            w = i.operand(0);
        }
        return w;
    }

    private static boolean isWorthwhile(JavaMethod m, int limit, PassContext context) {
        return context.isFinished(m) && !context.policy().isExcluded(m) && context.size(m) <= limit;
    }

    /** True if exactly the receivers below {@code type} run {@code m}. */
    private static boolean separates(JavaClass type, JavaMethod m, JavaMethod resolved, List<JavaType> receivers,
                                     PassContext context) {
        if (type.isInterface() || !context.world().types().contains(type)) {
            return false;
        }
        for (JavaType t : receivers) {
            if (Hierarchy.isSubtype(t, type) != (context.world().select(t, resolved) == m)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the block in which execution goes on after the call. */
    private static Block rewrite(IrFunction f, Block b, int index, Split split, ValueReplacement results) {
        List<Instruction> all = b.instructions();
        Instruction call = all.get(index);
        Terminator end = b.terminator();
        boolean last = index == all.size() - 1;
        Edge handler = last && end instanceof Terminator.Try t ? t.exceptional() : null;

        Block rest = f.newBlock();
        rest.instructions().addAll(all.subList(index + 1, all.size()));
        rest.setTerminator(handler == null ? end
                : new Terminator.Goto(end.position(), ((Terminator.Try) end).normal()));
        if (call.type() != IrType.VOID) {
            Value result = rest.addParameter(call.type());
            result.setStamp(call.stamp());
            results.put(call, result);
        }
        b.setInstructions(new ArrayList<>(all.subList(0, index)));
        test(f, b, call, split, handler, rest);
        return rest;
    }

    private static void test(IrFunction f, Block at, Instruction call, Split split, Edge handler, Block rest) {
        Block inside = branch(f, call, split.inside(), handler, rest);
        Block outside = split.next() == null ? branch(f, call, split.outside(), handler, rest) : f.newBlock();
        Value test = at.append(Opcode.INSTANCE_OF, IrType.I32, split.type(), call.position(), call.operand(0));
        at.setTerminator(new Terminator.If(call.position(), test, new Edge(inside), new Edge(outside), -1));
        if (split.next() != null) {
            test(f, outside, call, split.next(), handler, rest);
        }
    }

    private static Block branch(IrFunction f, Instruction call, JavaMethod target, Edge handler, Block rest) {
        Block b = f.newBlock();
        Instruction direct = b.append(target == null ? Opcode.INVOKE_VIRTUAL : Opcode.INVOKE_DIRECT, call.type(),
                target == null ? call.attribute() : target, call.position(), call.operands().toArray(new Value[0]));
        direct.setStamp(call.stamp());
        Edge normal = call.type() == IrType.VOID ? new Edge(rest) : new Edge(rest, direct);
        b.setTerminator(handler == null ? new Terminator.Goto(call.position(), normal)
                : new Terminator.Try(call.position(), normal, new Edge(handler.target(), handler.arguments())));
        return b;
    }
}
