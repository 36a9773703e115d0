package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;

/** Reachable blocks so that each comes before its successors, back edges aside. */
public final class ReversePostorder {
    private record Frame(Block block, Iterator<Block> successors) {
    }

    private ReversePostorder() {
    }

    /** The entry comes first. The walk keeps its own stack: functions can have chains of thousands of blocks. */
    public static List<Block> of(IrFunction f) {
        List<Block> postorder = new ArrayList<>();
        BitSet seen = new BitSet(f.blockCount());
        Deque<Frame> stack = new ArrayDeque<>();
        push(stack, seen, f.entry());
        while (!stack.isEmpty()) {
            Frame top = stack.peek();
            if (!top.successors().hasNext()) {
                postorder.add(top.block());
                stack.pop();
                continue;
            }
            Block next = top.successors().next();
            if (!seen.get(next.id())) {
                push(stack, seen, next);
            }
        }
        Collections.reverse(postorder);
        return postorder;
    }

    private static void push(Deque<Frame> stack, BitSet seen, Block b) {
        seen.set(b.id());
        List<Block> successors = new ArrayList<>(b.successors());
        // Visited in reverse, so that the first successor follows its block closely in the result.
        Collections.reverse(successors);
        stack.push(new Frame(b, successors.iterator()));
    }
}
