package org.nativeaot.core.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * Tidies a freshly built function: parameters that have one value, types carried around loops, checks and branches
 * that these decide, unused operations, blocks with one way in. Repeats until nothing changes, because each feeds the
 * others. Not an optimiser: everything here makes less code for the analysis to reach.
 */
final class HirCleanup {
    private final IrFunction function;
    private final Stamps stamps;
    private Value[] replacement;
    private List<Edge>[] incoming;
    private boolean changed;

    HirCleanup(IrFunction function, Stamps stamps) {
        this.function = function;
        this.stamps = stamps;
    }

    void run() {
        replacement = new Value[function.valueCount()];
        do {
            changed = false;
            collectReachable();
            removeSingleValuedParameters();
            new StampFixpoint(function, stamps).run();
            simplify();
        } while (changed);
        removeUnused();
        mergeChains();
    }

    /** Keeps blocks that a path leads to, in reverse postorder, and finds the edges into each. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void collectReachable() {
        List<Block> postorder = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<Block> path = new ArrayDeque<>();
        int[] next = new int[function.blockCount()];
        path.push(function.entry());
        seen.set(function.entry().id());
        while (!path.isEmpty()) {
            Block b = path.peek();
            List<Edge> edges = b.terminator().edges();
            int n = next[b.id()]++;
            if (n < edges.size()) {
                Block s = edges.get(edges.size() - 1 - n).target();
                if (!seen.get(s.id())) {
                    seen.set(s.id());
                    path.push(s);
                }
            } else {
                path.pop();
                postorder.add(b);
            }
        }
        java.util.Collections.reverse(postorder);
        function.setBlocks(postorder);
        incoming = new List[function.blockCount()];
        for (Block b : postorder) {
            incoming[b.id()] = new ArrayList<>(2);
        }
        for (Block b : postorder) {
            for (Edge e : b.terminator().edges()) {
                incoming[e.target().id()].add(e);
            }
        }
    }

    private Value resolve(Value v) {
        Value r = v;
        while (replacement[r.id()] != null) {
            r = replacement[r.id()];
        }
        // Shorten the way for the next one who asks.
        for (Value w = v; w != r; ) {
            Value following = replacement[w.id()];
            replacement[w.id()] = r;
            w = following;
        }
        return r;
    }

    private void removeSingleValuedParameters() {
        boolean again = true;
        while (again) {
            again = false;
            for (Block b : function.blocks()) {
                for (int i = b.parameters().size() - 1; i >= 0; i--) {
                    again |= removeIfSingleValued(b, i);
                }
            }
        }
        rewriteOperands();
    }

    private boolean removeIfSingleValued(Block b, int index) {
        BlockParameter p = b.parameters().get(index);
        List<Edge> edges = incoming[b.id()];
        Value only = null;
        for (Edge e : edges) {
            int at = index - (b.parameters().size() - e.arguments().size());
            if (at < 0) {
                return false;
            }
            Value v = resolve(e.arguments().get(at));
            if (v != p && only != null && v != only) {
                return false;
            }
            only = v == p ? only : v;
        }
        if (only == null) {
            return false;
        }
        for (Edge e : edges) {
            e.arguments().remove(index - (b.parameters().size() - e.arguments().size()));
        }
        b.parameters().remove(index);
        replacement[p.id()] = only;
        return true;
    }

    private void rewriteOperands() {
        for (Block b : function.blocks()) {
            for (Instruction i : b.instructions()) {
                for (int k = 0; k < i.operandCount(); k++) {
                    i.setOperand(k, resolve(i.operand(k)));
                }
            }
            Terminator t = b.terminator();
            for (int k = 0; k < t.operands().size(); k++) {
                t.setOperand(k, resolve(t.operands().get(k)));
            }
            for (Edge e : t.edges()) {
                e.arguments().replaceAll(this::resolve);
            }
        }
    }

    private void simplify() {
        for (Block b : function.blocks()) {
            List<Instruction> kept = new ArrayList<>(b.instructions().size());
            Instruction last = b.last();
            boolean dropped = false;
            for (Instruction i : b.instructions()) {
                if (simplify(i, kept)) {
                    dropped = true;
                } else {
                    kept.add(i);
                }
            }
            if (dropped) {
                b.setInstructions(kept);
                changed = true;
            }
            simplifyTerminator(b, last);
        }
        rewriteOperands();
    }

    /** Replaces an instruction whose result the stamps decide; true if it can go. */
    private boolean simplify(Instruction i, List<Instruction> before) {
        switch (i.opcode()) {
            case NULL_CHECK -> {
                return i.operand(0).isNonNull() && sameType(i) && replace(i, i.operand(0));
            }
            case CHECK_CAST -> {
                Value v = i.operand(0);
                return (Stamps.isNull(v) || stamps.isAlways(v, (JavaType) i.attribute())) && replace(i, v);
            }
            case STORE_CHECK -> {
                return Stamps.isNull(i.operand(1)) || ArrayTranslator.storeProved(stamps, i.operand(0), i.operand(1));
            }
            case ARRAY_LOAD, ARRAY_STORE -> i.setAttribute(ArrayTranslator.elementKind(i.operand(0),
                    (Kind) i.attribute()));
            default -> {
                Number n = decide(i);
                if (n != null) {
                    Instruction c = function.newInstruction(Opcode.ICONST, IrType.I32, n, null);
                    growTo(c.id());
                    before.add(c);
                    return replace(i, c);
                }
            }
        }
        return false;
    }

    /** A check that also narrows the type must stay for that. */
    private static boolean sameType(Instruction i) {
        return i.stamp() == null || i.stamp().type() == null || i.stamp().type() == i.operand(0).stamp().type();
    }

    private boolean replace(Instruction i, Value by) {
        replacement[i.id()] = by;
        return true;
    }

    private void growTo(int id) {
        if (id >= replacement.length) {
            replacement = java.util.Arrays.copyOf(replacement, id * 2 + 1);
        }
    }

    /** The value of a test that is decided, or of an int operation on constants, else null. */
    private Number decide(Instruction i) {
        if (i.opcode() == Opcode.INSTANCE_OF) {
            JavaType t = (JavaType) i.attribute();
            Value v = i.operand(0);
            return Stamps.isNever(v, t) ? (Integer) 0 : v.isNonNull() && stamps.isAlways(v, t) ? (Integer) 1 : null;
        }
        if (i.opcode() == Opcode.CMP && i.operand(0).type() == IrType.REF) {
            Value a = i.operand(0);
            Value b = i.operand(1);
            boolean equal = a == b;
            boolean differ = Stamps.isNull(a) && b.isNonNull() || Stamps.isNull(b) && a.isNonNull();
            return equal || differ ? (Integer) (equal == (i.attribute() == Condition.EQ) ? 1 : 0) : null;
        }
        if (i.type() != IrType.I32 || i.opcode().effect() != Opcode.Effect.PURE || i.operandCount() == 0
                || i.operandCount() > 2) {
            return null;
        }
        Number a = ConstantFolding.constant(i.operand(0));
        if (i.operandCount() == 1) {
            return a == null ? null : ConstantFolding.fold(i.opcode(), a);
        }
        Number b = ConstantFolding.constant(i.operand(1));
        if (a == null || b == null) {
            return null;
        }
        return i.attribute() instanceof Condition c ? (Integer) (ConstantFolding.compare(c, a, b) ? 1 : 0)
                : ConstantFolding.fold(i.opcode(), a, b);
    }

    private void simplifyTerminator(Block b, Instruction oldLast) {
        Terminator t = b.terminator();
        if (t instanceof Terminator.Try y) {
            boolean stillThrows = b.last() != null && b.last() == oldLast && oldLast.mayThrow();
            if (!stillThrows) {
                b.setTerminator(new Terminator.Goto(t.position(), y.normal()));
                changed = true;
            }
        } else if (t instanceof Terminator.If i) {
            Integer known = ConstantFolding.intConstant(resolve(i.condition()));
            if (known != null) {
                b.setTerminator(new Terminator.Goto(t.position(), known != 0 ? i.whenTrue() : i.whenFalse()));
                changed = true;
            }
        } else if (t instanceof Terminator.Switch s) {
            Integer known = ConstantFolding.intConstant(resolve(s.selector()));
            if (known != null) {
                int at = java.util.Arrays.binarySearch(s.keys(), known);
                b.setTerminator(new Terminator.Goto(t.position(), at >= 0 ? s.targets().get(at) : s.defaultEdge()));
                changed = true;
            }
        }
    }

    /** Removes operations without effect whose results nobody uses, parameters among them. */
    private void removeUnused() {
        BitSet used = new BitSet();
        Deque<Value> work = new ArrayDeque<>();
        for (Block b : function.blocks()) {
            for (Instruction i : b.instructions()) {
                if (!removable(i)) {
                    i.operands().forEach(v -> use(v, used, work));
                }
            }
            b.terminator().operands().forEach(v -> use(v, used, work));
            if (takesException(b)) {
                // An exceptional edge passes it whether anyone wants it or not.
                use(b.parameters().get(0), used, work);
            }
        }
        while (!work.isEmpty()) {
            Value v = work.pop();
            if (v instanceof Instruction i) {
                i.operands().forEach(o -> use(o, used, work));
            } else {
                BlockParameter p = (BlockParameter) v;
                int index = p.block().parameters().indexOf(p);
                for (Edge e : incoming[p.block().id()]) {
                    int at = index - (p.block().parameters().size() - e.arguments().size());
                    if (at >= 0) {
                        use(e.arguments().get(at), used, work);
                    }
                }
            }
        }
        for (Block b : function.blocks()) {
            b.instructions().removeIf(i -> removable(i) && !used.get(i.id()));
            if (b != function.entry()) {
                removeUnusedParameters(b, used);
            }
        }
    }

    private void removeUnusedParameters(Block b, BitSet used) {
        for (int i = b.parameters().size() - 1; i >= 0; i--) {
            if (!used.get(b.parameters().get(i).id())) {
                for (Edge e : incoming[b.id()]) {
                    e.arguments().remove(i - (b.parameters().size() - e.arguments().size()));
                }
                b.parameters().remove(i);
            }
        }
    }

    private boolean takesException(Block b) {
        return incoming[b.id()].stream().anyMatch(e -> e.arguments().size() < b.parameters().size());
    }

    private static boolean removable(Instruction i) {
        return switch (i.opcode().effect()) {
            case PURE, READ -> !(i.attribute() instanceof org.nativeaot.core.model.JavaField f && f.isVolatile());
            case CHECK -> !i.mayThrow();
            case WRITE -> false;
            case CALL -> LookupIntrinsics.makesLookup(i);
        };
    }

    private static void use(Value v, BitSet used, Deque<Value> work) {
        if (!used.get(v.id())) {
            used.set(v.id());
            work.push(v);
        }
    }

    /** Appends a block to its only predecessor if that goes nowhere else. */
    private void mergeChains() {
        collectReachable();
        BitSet gone = new BitSet();
        for (Block b : function.blocks()) {
            if (gone.get(b.id())) {
                continue;
            }
            List<Instruction> all = null;
            while (b.terminator() instanceof Terminator.Goto g && g.edge().target() != b
                    && g.edge().target() != function.entry() && incoming[g.edge().target().id()].size() == 1
                    && g.edge().target().parameters().isEmpty()) {
                Block s = g.edge().target();
                if (all == null) {
                    all = new ArrayList<>(b.instructions());
                }
                all.addAll(s.instructions());
                b.setTerminator(s.terminator());
                gone.set(s.id());
            }
            if (all != null) {
                b.setInstructions(all);
            }
        }
        function.blocks().removeIf(b -> gone.get(b.id()));
    }
}
