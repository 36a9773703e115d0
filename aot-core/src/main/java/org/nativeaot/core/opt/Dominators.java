package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;

/**
 * Immediate dominators by iteration over reverse postorder (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm", 2001), with numbers of a walk of the tree for queries in constant time. A snapshot: changes of the graph
 * are not seen.
 */
public final class Dominators {
    private final List<Block> order;
    /** Position in {@code order} by block id, -1 if unreachable. */
    private final int[] index;
    private final int[] idom;
    private final int[] enter;
    private final int[] leave;
    private final List<List<Block>> predecessors = new ArrayList<>();

    public Dominators(IrFunction f) {
        order = ReversePostorder.of(f);
        index = new int[f.blockCount()];
        java.util.Arrays.fill(index, -1);
        for (int i = 0; i < order.size(); i++) {
            index[order.get(i).id()] = i;
            predecessors.add(new ArrayList<>());
        }
        for (Block b : order) {
            for (Block s : b.successors()) {
                predecessors.get(index[s.id()]).add(b);
            }
        }
        idom = new int[order.size()];
        solve();
        enter = new int[order.size()];
        leave = new int[order.size()];
        number();
    }

    private void solve() {
        java.util.Arrays.fill(idom, -1);
        idom[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < idom.length; i++) {
                int best = -1;
                for (Block p : predecessors.get(i)) {
                    int k = index[p.id()];
                    if (idom[k] >= 0) {
                        best = best < 0 ? k : intersect(best, k);
                    }
                }
                if (best != idom[i]) {
                    idom[i] = best;
                    changed = true;
                }
            }
        }
    }

    private int intersect(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            while (x > y) {
                x = idom[x];
            }
            while (y > x) {
                y = idom[y];
            }
        }
        return x;
    }

    /** A dominator's position is smaller than that of what it dominates; sizes of subtrees give the intervals. */
    private void number() {
        int[] size = new int[idom.length];
        for (int i = idom.length - 1; i >= 0; i--) {
            size[i]++;
            if (i > 0) {
                size[idom[i]] += size[i];
            }
        }
        int[] next = new int[idom.length];
        next[0] = 1;
        leave[0] = size[0];
        for (int i = 1; i < idom.length; i++) {
            enter[i] = next[idom[i]];
            next[idom[i]] += size[i];
            next[i] = enter[i] + 1;
            leave[i] = enter[i] + size[i];
        }
    }

    /** Reachable blocks in reverse postorder. */
    public List<Block> order() {
        return order;
    }

    public boolean isReachable(Block b) {
        return b.id() < index.length && index[b.id()] >= 0;
    }

    /** Predecessors, once per edge. */
    public List<Block> predecessors(Block b) {
        return predecessors.get(index[b.id()]);
    }

    /** Null for the entry. */
    public Block immediate(Block b) {
        int i = index[b.id()];
        return i == 0 ? null : order.get(idom[i]);
    }

    /** True if every path to {@code b} goes through {@code a}; a block dominates itself. */
    public boolean dominates(Block a, Block b) {
        int x = index[a.id()];
        int y = index[b.id()];
        return enter[x] <= enter[y] && enter[y] < leave[x];
    }
}
