package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;

/**
 * Natural loops: for each header, the blocks that reach one of its back edges without passing it. Loops with one header
 * are one loop. Irreducible cycles (entered at two places) are not found.
 */
public final class Loops {
    /** @param blocks with the header */
    public record Loop(Block header, Set<Block> blocks) {
        public boolean contains(Block b) {
            return blocks.contains(b);
        }
    }

    private Loops() {
    }

    /** Loops, outer ones before inner ones of the same nest. */
    public static List<Loop> of(Dominators dominators) {
        Map<Block, Set<Block>> bodies = new LinkedHashMap<>();
        for (Block b : dominators.order()) {
            for (Block s : b.successors()) {
                if (dominators.dominates(s, b)) {
                    collect(bodies.computeIfAbsent(s, Loops::withHeader), b, dominators);
                }
            }
        }
        List<Loop> loops = new ArrayList<>();
        for (Block b : dominators.order()) {
            if (bodies.containsKey(b)) {
                loops.add(new Loop(b, bodies.get(b)));
            }
        }
        return loops;
    }

    private static Set<Block> withHeader(Block header) {
        Set<Block> body = new LinkedHashSet<>();
        body.add(header);
        return body;
    }

    private static void collect(Set<Block> body, Block latch, Dominators dominators) {
        Deque<Block> work = new ArrayDeque<>();
        work.add(latch);
        while (!work.isEmpty()) {
            Block b = work.remove();
            if (body.add(b)) {
                work.addAll(dominators.predecessors(b));
            }
        }
    }
}
