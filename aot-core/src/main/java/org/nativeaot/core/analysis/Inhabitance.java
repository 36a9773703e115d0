package org.nativeaot.core.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaType;

/**
 * Code that only runs when an object of some type exists: behind a type test, or behind a call on such an object. It
 * waits until the first such object is found; what still waits at the end is cut out of the bodies (predicate edges, as
 * in Kozak, Stancu, Pohl and Wimmer, "SkipFlow", CGO 2025, for type tests alone).
 */
final class Inhabitance {
    private final SubtypeIndex subtypes;
    private final Map<JavaType, List<Runnable>> waiting = new LinkedHashMap<>();
    private final Deque<Runnable> ready = new ArrayDeque<>();
    /** Instructions each visited block runs; all of them unless it ends in a call on an object that cannot exist. */
    private final Map<Block, Integer> visited = new IdentityHashMap<>();

    Inhabitance(SubtypeIndex subtypes) {
        this.subtypes = subtypes;
    }

    boolean isInhabited(JavaType t) {
        return !subtypes.below(t).isEmpty();
    }

    /** Runs {@code action} once an object of the type can exist, which it cannot yet. */
    void await(JavaType t, Runnable action) {
        waiting.computeIfAbsent(t, k -> new ArrayList<>()).add(action);
    }

    /** To be told of every supertype of each newly instantiated type. */
    void inhabited(JavaType t) {
        List<Runnable> actions = waiting.remove(t);
        if (actions != null) {
            ready.addAll(actions);
        }
    }

    /** Next thing to do, or null. */
    Runnable poll() {
        return ready.poll();
    }

    boolean isVisited(Block b) {
        return visited.containsKey(b);
    }

    /** Records how far a block is known to run. */
    void ran(Block b, int instructions) {
        visited.put(b, instructions);
    }

    /** The type tested if this branch depends on the existence of objects of a type that has none so far; else null. */
    JavaType missing(Terminator t) {
        if (t instanceof Terminator.If i && i.condition() instanceof Instruction test
                && test.opcode() == Opcode.INSTANCE_OF && !isInhabited((JavaType) test.attribute())) {
            return (JavaType) test.attribute();
        }
        return null;
    }

    /** Cuts what was never visited out of a body. */
    void prune(IrFunction f) {
        Map<Value, Value> folded = new HashMap<>();
        List<Block> kept = new ArrayList<>();
        for (Block b : f.blocks()) {
            Integer ran = visited.get(b);
            if (ran == null) {
                continue;
            }
            kept.add(b);
            if (missing(b.terminator()) != null) {
                Terminator.If branch = (Terminator.If) b.terminator();
                b.setTerminator(new Terminator.Goto(branch.position(), branch.whenFalse()));
            }
            if (ran < b.instructions().size()) {
                b.setInstructions(new ArrayList<>(b.instructions().subList(0, ran)));
                b.setTerminator(new Terminator.Unreachable(b.terminator().position()));
            }
            foldTests(f, b, folded);
        }
        f.setBlocks(kept);
        if (!folded.isEmpty()) {
            kept.forEach(b -> replace(b, folded));
        }
    }

    private void foldTests(IrFunction f, Block b, Map<Value, Value> folded) {
        List<Instruction> code = b.instructions();
        for (int n = 0; n < code.size(); n++) {
            Instruction i = code.get(n);
            if (i.opcode() == Opcode.INSTANCE_OF && !isInhabited((JavaType) i.attribute())) {
                Instruction no = f.newInstruction(Opcode.ICONST, IrType.I32, 0, i.position());
                code.set(n, no);
                folded.put(i, no);
            }
        }
    }

    private static void replace(Block b, Map<Value, Value> folded) {
        for (Instruction i : b.instructions()) {
            for (int n = 0; n < i.operandCount(); n++) {
                Value v = folded.get(i.operand(n));
                if (v != null) {
                    i.setOperand(n, v);
                }
            }
        }
        Terminator t = b.terminator();
        for (int n = 0; n < t.operands().size(); n++) {
            Value v = folded.get(t.operands().get(n));
            if (v != null) {
                t.setOperand(n, v);
            }
        }
        for (Edge e : t.edges()) {
            e.arguments().replaceAll(v -> folded.getOrDefault(v, v));
        }
    }
}
