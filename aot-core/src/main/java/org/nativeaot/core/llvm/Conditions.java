package org.nativeaot.core.llvm;

import java.util.BitSet;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;

/** Which comparisons are used as Java ints and not only as conditions, where LLVM's {@code i1} does. */
final class Conditions {
    private final BitSet numbers = new BitSet();

    Conditions(IrFunction f) {
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                int first = i.opcode() == Opcode.SELECT || i.opcode() == Opcode.THROW_IF ? 1 : 0;
                for (int k = first; k < i.operandCount(); k++) {
                    mark(i.operand(k));
                }
            }
            if (!(b.terminator() instanceof Terminator.If)) {
                b.terminator().operands().forEach(this::mark);
            }
            for (Edge e : b.terminator().edges()) {
                e.arguments().forEach(this::mark);
            }
        }
    }

    private void mark(Value v) {
        if (isComparison(v)) {
            numbers.set(v.id());
        }
    }

    boolean isComparison(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.CMP;
    }

    boolean neededAsNumber(Instruction comparison) {
        return numbers.get(comparison.id());
    }
}
