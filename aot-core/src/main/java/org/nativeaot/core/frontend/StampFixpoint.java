package org.nativeaot.core.frontend;

import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaType;

/**
 * Finds the stamps of block parameters: the greatest fixpoint of "the meet of what flows in", starting from "nothing
 * flows in". Instructions that pass a reference on are re-evaluated with their operands; all others keep the stamp that
 * the translation gave them. A stamp that a parameter already has is a bound and stays.
 */
final class StampFixpoint {
    private final IrFunction function;
    private final Stamps stamps;
    /** By value id; false: nothing has flowed in yet. */
    private final boolean[] reached;
    private final Stamp[] current;
    private boolean changed;

    StampFixpoint(IrFunction function, Stamps stamps) {
        this.function = function;
        this.stamps = stamps;
        this.reached = new boolean[function.valueCount()];
        this.current = new Stamp[function.valueCount()];
    }

    void run() {
        do {
            changed = false;
            for (Block b : function.blocks()) {
                if (b == function.entry()) {
                    b.parameters().forEach(p -> set(p, p.stamp()));
                }
                visit(b);
            }
        } while (changed);
        for (Block b : function.blocks()) {
            b.parameters().forEach(this::store);
            b.instructions().forEach(this::store);
        }
    }

    private void store(Value v) {
        if (v.type() == IrType.REF && reached[v.id()]) {
            v.setStamp(current[v.id()]);
        }
    }

    private void visit(Block b) {
        if (b.parameters().size() > 0 && b.parameters().get(0).type() == IrType.REF
                && isHandler(b.parameters().get(0))) {
            set(b.parameters().get(0), b.parameters().get(0).stamp());
        }
        for (Instruction i : b.instructions()) {
            if (i.type() == IrType.REF) {
                evaluate(i);
            }
        }
        for (Edge e : b.terminator().edges()) {
            List<BlockParameter> parameters = e.target().parameters();
            int offset = parameters.size() - e.arguments().size();
            for (int k = 0; k < e.arguments().size(); k++) {
                BlockParameter p = parameters.get(k + offset);
                if (p.type() == IrType.REF && !isHandler(p)) {
                    flow(p, e.arguments().get(k));
                }
            }
        }
    }

    /** The exception parameter of a dispatch: Throwable by construction. */
    private static boolean isHandler(BlockParameter p) {
        return p.stamp() != null && p.stamp().type() != null && p.stamp().nonNull()
                && p.stamp().type().internalName().equals("java/lang/Throwable") && p.block().parameters().get(0) == p;
    }

    private void evaluate(Instruction i) {
        switch (i.opcode()) {
            case NULL_CHECK -> whenReached(i, i.operand(0), s -> narrowest(s, i.stamp()).asNonNull());
            case CHECK_CAST -> {
                if (Stamps.isNull(i.operand(0))) {
                    set(i, i.stamp());
                } else {
                    boolean nonNull = !i.mayThrow() && i.isNonNull();
                    whenReached(i, i.operand(0), s -> {
                        Stamp refined = stamps.refine(s, (JavaType) i.attribute());
                        return nonNull ? refined.asNonNull() : refined;
                    });
                }
            }
            case ARRAY_LOAD -> whenReached(i, i.operand(0), s -> s != null && s.type() instanceof ArrayType a
                    ? stamps.declared(a.component()) : null);
            default -> set(i, i.stamp());
        }
    }

    private void whenReached(Instruction i, Value operand, java.util.function.UnaryOperator<Stamp> f) {
        if (reached[operand.id()]) {
            set(i, f.apply(current[operand.id()]));
        } else if (Stamps.isNull(operand)) {
            set(i, i.stamp());
        }
    }

    /** Both hold; the more specific type wins. */
    private static Stamp narrowest(Stamp a, Stamp b) {
        if (a == null || a.type() == null) {
            return b == null ? new Stamp(null, false, false) : b;
        }
        if (b == null || b.type() == null || a.exact() || Stamps.isSubtype(a.type(), b.type())) {
            return a;
        }
        return b.exact() || Stamps.isSubtype(b.type(), a.type()) ? b : a;
    }

    private void flow(BlockParameter p, Value argument) {
        if (Stamps.isNull(argument)) {
            if (reached[p.id()] && current[p.id()] != null && current[p.id()].nonNull()) {
                Stamp s = current[p.id()];
                set(p, s.type() == null ? null : new Stamp(s.type(), s.exact(), false));
            } else if (!reached[p.id()]) {
                // Nothing but null so far: remember the nullness, leave the type open.
                nullSeen(p);
            }
            return;
        }
        if (!reached[argument.id()]) {
            return;
        }
        Stamp in = current[argument.id()];
        if (!reached[p.id()]) {
            boolean sawNull = current[p.id()] == NULL_ONLY;
            set(p, sawNull && in != null ? new Stamp(in.type(), in.exact(), false) : in);
        } else {
            set(p, stamps.meet(current[p.id()], in));
        }
    }

    private static final Stamp NULL_ONLY = new Stamp(null, false, false);

    private void nullSeen(BlockParameter p) {
        current[p.id()] = NULL_ONLY;
    }

    private void set(Value v, Stamp s) {
        Stamp n = s != null && s.type() == null && !s.nonNull() ? null : s;
        if (!reached[v.id()] || !java.util.Objects.equals(n, current[v.id()])) {
            reached[v.id()] = true;
            current[v.id()] = n;
            changed = true;
        }
    }
}
