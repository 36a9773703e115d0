package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.flow.NumberFlow;
import org.nativeaot.core.analysis.flow.TypeFlow;
import org.nativeaot.core.analysis.flow.TypeUniverse;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * Writes into a body what the analysis found: what never runs is cut out, ints that are always the same become
 * constants, references of one type get an exact stamp, and calls that can select one method only name it.
 */
final class BodyPruning {
    private final BodyFlows flows;
    private final IrFunction body;
    private final TypeUniverse universe;
    private final Set<JavaMethod> dispatched;
    private final Set<JavaMethod> failing;
    private final CallReceivers receivers;
    private final Map<Value, Value> replaced = new HashMap<>();

    /**
     * @param dispatched gets the methods that are still called virtually
     * @param failing    methods that some receiver does not have
     * @param receivers  gets the receivers of calls that stay virtual
     */
    BodyPruning(BodyFlows flows, TypeUniverse universe, Set<JavaMethod> dispatched, Set<JavaMethod> failing,
            CallReceivers receivers) {
        this.flows = flows;
        this.body = flows.body();
        this.universe = universe;
        this.dispatched = dispatched;
        this.failing = failing;
        this.receivers = receivers;
    }

    void run() {
        List<Block> kept = new ArrayList<>();
        for (Block b : List.copyOf(body.blocks())) {
            if (flows.ran(b) >= 0) {
                kept.add(b);
                cut(b, kept);
            }
        }
        body.setBlocks(kept);
        for (Block b : kept) {
            b.parameters().forEach(this::stamp);
            rewrite(b);
        }
        if (!replaced.isEmpty()) {
            kept.forEach(this::replaceUses);
        }
    }

    private void cut(Block b, List<Block> kept) {
        Terminator end = b.terminator();
        int ran = flows.ran(b);
        boolean completes = ran == b.instructions().size();
        if (!completes) {
            b.setInstructions(new ArrayList<>(b.instructions().subList(0, ran)));
        }
        List<Edge> taken = end.edges().stream().filter(flows::isTaken).toList();
        if (completes && taken.size() == end.edges().size()) {
            return;
        }
        if (end instanceof Terminator.Try t && completes && taken.contains(t.exceptional())) {
            Block never = body.newBlock();
            never.setTerminator(new Terminator.Unreachable(end.position()));
            kept.add(never);
            b.setTerminator(new Terminator.Try(end.position(), new Edge(never), t.exceptional()));
        } else if (completes && !taken.isEmpty()) {
            b.setTerminator(new Terminator.Goto(end.position(), taken.get(0)));
        } else {
            b.setTerminator(new Terminator.Unreachable(end.position()));
        }
    }

    private void rewrite(Block b) {
        List<Instruction> code = b.instructions();
        for (int n = 0; n < code.size(); n++) {
            Instruction i = code.get(n);
            stamp(i);
            Instruction better = i.opcode() == Opcode.INVOKE_VIRTUAL ? devirtualized(i) : constant(i);
            if (better != null) {
                code.set(n, better);
                replaced.put(i, better);
            }
        }
    }

    /** A call of the only method that can be selected, or null. */
    private Instruction devirtualized(Instruction call) {
        VirtualCalls.Selection selection = flows.calls().get(call);
        if (selection == null) {
            return null;
        }
        Set<JavaMethod> targets = selection.targets();
        if (targets.size() != 1 || failing.contains(selection.resolved())) {
            dispatched.add(selection.resolved());
            receivers.add(call, receivers(call, selection));
            return null;
        }
        Instruction direct = body.newInstruction(Opcode.INVOKE_DIRECT, call.type(), targets.iterator().next(),
                call.position(), call.operands().toArray(new Value[0]));
        direct.setStamp(call.stamp());
        return direct;
    }

    /** Null if that is not known. */
    private List<JavaType> receivers(Instruction call, VirtualCalls.Selection selection) {
        TypeFlow f = flows.referenceOrNull(call.operand(0));
        if (f == null || f.isOpen() || failing.contains(selection.resolved())) {
            return null;
        }
        List<JavaType> types = new ArrayList<>();
        for (int n = 0; n < f.size(); n++) {
            if (universe.isBelow(f.type(n), selection.resolved().owner())) {
                types.add(universe.type(f.type(n)));
            }
        }
        return types;
    }

    private Instruction constant(Instruction i) {
        if (i.type() != IrType.I32 || i.opcode() == Opcode.ICONST || i.mayThrow() || hasEffect(i)) {
            return null;
        }
        NumberFlow f = flows.numberOrNull(i);
        return f == null || !f.isConstant() ? null
                : body.newInstruction(Opcode.ICONST, IrType.I32, f.value(), i.position());
    }

    private static boolean hasEffect(Instruction i) {
        Opcode.Effect effect = i.opcode().effect();
        return effect == Opcode.Effect.WRITE || effect == Opcode.Effect.CALL;
    }

    private void stamp(Value v) {
        if (v.type() != IrType.REF) {
            return;
        }
        TypeFlow f = flows.referenceOrNull(v);
        if (f != null && !f.isOpen() && f.size() == 1 && (v.stamp() == null || !v.stamp().exact())) {
            v.setStamp(new Stamp(universe.type(f.type(0)), true, v.isNonNull()));
        }
    }

    private void replaceUses(Block b) {
        for (Instruction i : b.instructions()) {
            for (int n = 0; n < i.operandCount(); n++) {
                Value v = replaced.get(i.operand(n));
                if (v != null) {
                    i.setOperand(n, v);
                }
            }
        }
        Terminator t = b.terminator();
        for (int n = 0; n < t.operands().size(); n++) {
            Value v = replaced.get(t.operands().get(n));
            if (v != null) {
                t.setOperand(n, v);
            }
        }
        for (Edge e : t.edges()) {
            e.arguments().replaceAll(v -> replaced.getOrDefault(v, v));
        }
    }
}
