package org.nativeaot.core.ir.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Terminator;

/**
 * Dominator tree of a function (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm"); queries by depth-first
 * intervals.
 */
final class Dominators {
    private final Map<Block, Integer> order = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final int[] parent;
    private final int[] enter;
    private final int[] leave;

    Dominators(IrFunction function) {
        sort(function.entry());
        parent = new int[blocks.size()];
        enter = new int[blocks.size()];
        leave = new int[blocks.size()];
        computeParents();
        number();
    }

    boolean isReachable(Block b) {
        return order.containsKey(b);
    }

    /** True if every path to {@code b} passes {@code a}. */
    boolean dominates(Block a, Block b) {
        Integer x = order.get(a);
        Integer y = order.get(b);
        return x != null && y != null && enter[x] <= enter[y] && leave[y] <= leave[x];
    }

    private void sort(Block entry) {
        Deque<Block> path = new ArrayDeque<>();
        Map<Block, Integer> next = new HashMap<>();
        path.push(entry);
        next.put(entry, 0);
        while (!path.isEmpty()) {
            Block b = path.peek();
            List<Edge> edges = b.terminator().edges();
            int n = next.merge(b, 1, Integer::sum) - 1;
            if (n < edges.size()) {
                Block s = edges.get(n).target();
                if (next.putIfAbsent(s, 0) == null) {
                    path.push(s);
                }
            } else {
                path.pop();
                blocks.add(b);
            }
        }
        java.util.Collections.reverse(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            order.put(blocks.get(i), i);
        }
    }

    private void computeParents() {
        List<List<Integer>> predecessors = new ArrayList<>();
        blocks.forEach(b -> predecessors.add(new ArrayList<>()));
        for (int i = 0; i < blocks.size(); i++) {
            Terminator t = blocks.get(i).terminator();
            for (Edge e : t.edges()) {
                predecessors.get(order.get(e.target())).add(i);
            }
        }
        java.util.Arrays.fill(parent, -1);
        parent[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < parent.length; i++) {
                int p = -1;
                for (int q : predecessors.get(i)) {
                    if (parent[q] >= 0) {
                        p = p < 0 ? q : intersect(p, q);
                    }
                }
                if (p != parent[i]) {
                    parent[i] = p;
                    changed = true;
                }
            }
        }
    }

    private int intersect(int a, int b) {
        while (a != b) {
            while (a > b) {
                a = parent[a];
            }
            while (b > a) {
                b = parent[b];
            }
        }
        return a;
    }

    private void number() {
        List<List<Integer>> children = new ArrayList<>();
        blocks.forEach(b -> children.add(new ArrayList<>()));
        for (int i = 1; i < parent.length; i++) {
            children.get(parent[i]).add(i);
        }
        int[] next = new int[parent.length];
        int clock = 0;
        Deque<Integer> path = new ArrayDeque<>();
        path.push(0);
        enter[0] = clock++;
        while (!path.isEmpty()) {
            int b = path.peek();
            if (next[b] < children.get(b).size()) {
                int c = children.get(b).get(next[b]++);
                enter[c] = clock++;
                path.push(c);
            } else {
                path.pop();
                leave[b] = clock++;
            }
        }
    }
}
