package org.nativeaot.core.opt;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;

/**
 * How often blocks run, guessed from shape: loop depth, and coldness: blocks that only lead to a throw, and those that
 * only exceptions reach.
 */
final class BlockHeat {
    private final Map<Block, Integer> depths = new HashMap<>();
    private final BitSet cold = new BitSet();

    BlockHeat(IrFunction f) {
        Dominators dominators = new Dominators(f);
        for (Loops.Loop loop : Loops.of(dominators)) {
            loop.blocks().forEach(b -> depths.merge(b, 1, Integer::sum));
        }
        List<Block> order = dominators.order();
        for (int i = order.size() - 1; i >= 0; i--) {
            Block b = order.get(i);
            if (endsInThrow(b) || !b.successors().isEmpty() && normalSuccessorsCold(b)) {
                cold.set(b.id());
            }
        }
        BitSet warm = new BitSet();
        warm.set(f.entry().id());
        for (Block b : order) {
            if (warm.get(b.id())) {
                for (Edge e : b.terminator().edges()) {
                    if (!(b.terminator() instanceof Terminator.Try t && t.exceptional() == e)) {
                        warm.set(e.target().id());
                    }
                }
            }
        }
        for (Block b : order) {
            if (!warm.get(b.id())) {
                cold.set(b.id());
            }
        }
    }

    private static boolean endsInThrow(Block b) {
        return b.terminator() instanceof Terminator.Throw || b.terminator() instanceof Terminator.Unreachable
                || b.instructions().stream().anyMatch(i -> i.opcode() == Opcode.RAISE);
    }

    private boolean normalSuccessorsCold(Block b) {
        for (Edge e : b.terminator().edges()) {
            if (!(b.terminator() instanceof Terminator.Try t && t.exceptional() == e) && !cold.get(e.target().id())) {
                return false;
            }
        }
        return true;
    }

    boolean isCold(Block b) {
        return cold.get(b.id());
    }

    /** Loops around the block. */
    int depth(Block b) {
        return depths.getOrDefault(b, 0);
    }
}
