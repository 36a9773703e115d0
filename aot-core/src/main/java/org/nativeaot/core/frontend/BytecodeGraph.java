package org.nativeaot.core.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.MethodBody;

/**
 * Control-flow graph of a method's bytecode with exception dispatch as nodes of its own, in reverse postorder, with
 * dominators (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm"), live locals, and the locals stored to in
 * each loop. It shows every path that the bytecode could take; translation follows only those that constants leave.
 */
final class BytecodeGraph {
    private final MethodBody body;
    private final boolean unlockOnThrow;
    private final BytecodeBlock[] blockAt;
    private final Map<List<MethodBody.Handler>, BytecodeBlock> dispatches = new HashMap<>();
    private List<BytecodeBlock> order;
    private boolean irreducible;

    private BytecodeGraph(MethodBody body, boolean unlockOnThrow) {
        this.body = body;
        this.unlockOnThrow = unlockOnThrow;
        this.blockAt = new BytecodeBlock[body.code().size() + 1];
    }

    /** @param unlockOnThrow true for synchronized methods: exceptions that no handler takes have a dispatch too */
    static BytecodeGraph of(MethodBody body, boolean unlockOnThrow) {
        BytecodeGraph g = new BytecodeGraph(body, unlockOnThrow);
        g.findBlocks();
        g.connect();
        g.orderBlocks();
        g.computeDominators();
        g.computeLiveness();
        g.findLoops();
        return g;
    }

    /** Reachable blocks in reverse postorder; the first is the entry. */
    List<BytecodeBlock> order() {
        return order;
    }

    /** True if some loop has several entries. */
    boolean isIrreducible() {
        return irreducible;
    }

    /** The block that starts at an instruction. */
    BytecodeBlock blockAt(int instruction) {
        return blockAt[instruction];
    }

    private void findBlocks() {
        List<BytecodeInsn> code = body.code();
        boolean[] leader = new boolean[code.size() + 1];
        leader[0] = true;
        for (int i = 0; i < code.size(); i++) {
            BytecodeInsn insn = code.get(i);
            int op = insn.opcode();
            if (op == Bytecodes.JSR || op == Bytecodes.RET) {
                throw new MalformedBytecodeException("subroutines must be inlined by the class file reader");
            }
            for (int t : targets(insn)) {
                leader[t] = true;
            }
            if (Bytecodes.endsFlow(op) || Bytecodes.isConditional(op)) {
                leader[i + 1] = true;
            }
        }
        for (MethodBody.Handler h : body.handlers()) {
            leader[h.start()] = true;
            leader[h.end()] = true;
            leader[h.target()] = true;
        }
        BytecodeBlock last = null;
        for (int i = 0; i < code.size(); i++) {
            if (leader[i]) {
                if (last != null) {
                    last.end = i;
                }
                last = new BytecodeBlock(i);
                blockAt[i] = last;
            }
        }
        last.end = code.size();
    }

    private static int[] targets(BytecodeInsn insn) {
        if (insn.operand() instanceof BytecodeInsn.SwitchTable t) {
            int[] all = Arrays.copyOf(t.targets(), t.targets().length + 1);
            all[all.length - 1] = t.defaultTarget();
            return all;
        }
        if (Bytecodes.isConditional(insn.opcode()) || insn.opcode() == Bytecodes.GOTO) {
            return new int[] {insn.a()};
        }
        return new int[0];
    }

    private void connect() {
        for (BytecodeBlock b : blockAt) {
            if (b == null) {
                continue;
            }
            BytecodeInsn last = body.code().get(b.end - 1);
            if (Bytecodes.isConditional(last.opcode())) {
                link(b, blockAt(b.end));
            }
            for (int t : targets(last)) {
                link(b, blockAt(t));
            }
            if (!Bytecodes.endsFlow(last.opcode()) && !Bytecodes.isConditional(last.opcode())) {
                link(b, blockAt(b.end));
            }
            b.dispatch = dispatchFor(b);
            if (b.dispatch != null) {
                link(b, b.dispatch);
            }
        }
    }

    private BytecodeBlock dispatchFor(BytecodeBlock b) {
        List<MethodBody.Handler> list = new ArrayList<>();
        for (MethodBody.Handler h : body.handlers()) {
            if (h.start() <= b.start && b.start < h.end()) {
                list.add(new MethodBody.Handler(0, 0, h.target(), h.type()));
                if (h.type() == null) {
                    break;
                }
            }
        }
        if (list.isEmpty() && !unlockOnThrow) {
            return null;
        }
        BytecodeBlock d = dispatches.get(list);
        if (d == null) {
            d = new BytecodeBlock(list);
            dispatches.put(list, d);
            for (MethodBody.Handler h : list) {
                link(d, blockAt(h.target()));
            }
        }
        return d;
    }

    private static void link(BytecodeBlock from, BytecodeBlock to) {
        if (to == null) {
            throw new MalformedBytecodeException("control falls off the end of the code");
        }
        if (!from.successors.contains(to)) {
            from.successors.add(to);
        }
    }

    private void orderBlocks() {
        List<BytecodeBlock> postorder = new ArrayList<>();
        Map<BytecodeBlock, Integer> next = new HashMap<>();
        Deque<BytecodeBlock> path = new ArrayDeque<>();
        path.push(blockAt[0]);
        next.put(blockAt[0], 0);
        while (!path.isEmpty()) {
            BytecodeBlock b = path.peek();
            int n = next.get(b);
            if (n < b.successors.size()) {
                next.put(b, n + 1);
                // Last successor first, so that the fall-through path comes out first in reverse postorder.
                BytecodeBlock s = b.successors.get(b.successors.size() - 1 - n);
                if (!next.containsKey(s)) {
                    next.put(s, 0);
                    path.push(s);
                }
            } else {
                path.pop();
                postorder.add(b);
            }
        }
        java.util.Collections.reverse(postorder);
        order = postorder;
        for (int i = 0; i < order.size(); i++) {
            order.get(i).order = i;
        }
        for (BytecodeBlock b : order) {
            for (BytecodeBlock s : b.successors) {
                s.predecessors.add(b);
            }
        }
    }

    private void computeDominators() {
        BytecodeBlock entry = order.get(0);
        entry.dominator = entry;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < order.size(); i++) {
                BytecodeBlock b = order.get(i);
                BytecodeBlock d = null;
                for (BytecodeBlock p : b.predecessors) {
                    if (p.dominator != null) {
                        d = d == null ? p : intersect(p, d);
                    }
                }
                if (d != b.dominator) {
                    b.dominator = d;
                    changed = true;
                }
            }
        }
    }

    private static BytecodeBlock intersect(BytecodeBlock a, BytecodeBlock b) {
        while (a != b) {
            while (a.order > b.order) {
                a = a.dominator;
            }
            while (b.order > a.order) {
                b = b.dominator;
            }
        }
        return a;
    }

    private void computeLiveness() {
        Map<BytecodeBlock, BitSet> used = new HashMap<>();
        Map<BytecodeBlock, BitSet> defined = new HashMap<>();
        for (BytecodeBlock b : order) {
            BitSet use = new BitSet();
            BitSet def = new BitSet();
            for (int i = b.start; i >= 0 && i < b.end; i++) {
                BytecodeInsn insn = body.code().get(i);
                if ((Bytecodes.isLoad(insn.opcode()) || insn.opcode() == Bytecodes.IINC) && !def.get(insn.a())) {
                    use.set(insn.a());
                }
                if (Bytecodes.isStore(insn.opcode()) || insn.opcode() == Bytecodes.IINC) {
                    def.set(insn.a());
                }
            }
            used.put(b, use);
            defined.put(b, def);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                BytecodeBlock b = order.get(i);
                BitSet live = new BitSet();
                for (BytecodeBlock s : b.successors) {
                    if (s != b.dispatch) {
                        live.or(s.liveIn);
                    }
                }
                live.andNot(defined.get(b));
                live.or(used.get(b));
                if (b.dispatch != null) {
                    // An exception may come before the block's stores.
                    live.or(b.dispatch.liveIn);
                }
                if (!live.equals(b.liveIn)) {
                    b.liveIn = live;
                    changed = true;
                }
            }
        }
    }

    private void findLoops() {
        for (BytecodeBlock header : order) {
            for (BytecodeBlock p : header.predecessors) {
                if (p.order >= header.order) {
                    if (!header.dominates(p)) {
                        irreducible = true;
                    }
                    if (header.loopStores == null) {
                        header.loopStores = new BitSet();
                    }
                }
            }
        }
        if (!irreducible) {
            for (BytecodeBlock header : order) {
                if (header.loopStores != null) {
                    collectStores(header);
                }
            }
        }
    }

    private void collectStores(BytecodeBlock header) {
        BitSet seen = new BitSet();
        seen.set(header.order);
        Deque<BytecodeBlock> work = new ArrayDeque<>();
        addStores(header, header.loopStores);
        for (BytecodeBlock p : header.predecessors) {
            if (p.order >= header.order) {
                work.push(p);
            }
        }
        while (!work.isEmpty()) {
            BytecodeBlock b = work.pop();
            if (!seen.get(b.order)) {
                seen.set(b.order);
                addStores(b, header.loopStores);
                b.predecessors.forEach(work::push);
            }
        }
    }

    private void addStores(BytecodeBlock b, BitSet stores) {
        for (int i = b.start; i >= 0 && i < b.end; i++) {
            BytecodeInsn insn = body.code().get(i);
            int op = insn.opcode();
            if (Bytecodes.isStore(op) || op == Bytecodes.IINC) {
                stores.set(insn.a());
                if (op == Bytecodes.LSTORE || op == Bytecodes.DSTORE) {
                    stores.set(insn.a() + 1);
                }
            }
        }
    }
}
