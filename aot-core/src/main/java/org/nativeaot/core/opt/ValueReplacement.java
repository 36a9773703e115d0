package org.nativeaot.core.opt;

import java.util.IdentityHashMap;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;

/** Values that stand for others, applied to a whole function at once: the IR keeps no use lists. */
public final class ValueReplacement {
    private final Map<Value, Value> now = new IdentityHashMap<>();

    public void put(Value before, Value after) {
        if (before != after) {
            now.put(before, after);
        }
    }

    public boolean isEmpty() {
        return now.isEmpty();
    }

    /** Follows chains of replacements. */
    public Value of(Value v) {
        Value w = v;
        for (Value next = now.get(w); next != null; next = now.get(w)) {
            w = next;
        }
        return w;
    }

    public void apply(IrFunction f) {
        if (now.isEmpty()) {
            return;
        }
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                for (int n = 0; n < i.operandCount(); n++) {
                    i.setOperand(n, of(i.operand(n)));
                }
            }
            Terminator t = b.terminator();
            for (int n = 0; n < t.operands().size(); n++) {
                t.setOperand(n, of(t.operands().get(n)));
            }
            for (Edge e : t.edges()) {
                e.arguments().replaceAll(this::of);
            }
        }
    }
}
