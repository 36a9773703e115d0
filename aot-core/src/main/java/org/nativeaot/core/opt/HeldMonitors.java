package org.nativeaot.core.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;

/**
 * The monitors that a function holds, by a forward dataflow of their stack. Exists only for functions whose locking is
 * structured (JVMS 2.11.10): every path to a place holds the same monitors there, an exit leaves the one entered last,
 * and none is held at the end.
 */
final class HeldMonitors {
    /** At the start of each block, innermost last. */
    private final Map<Block, List<Value>> held = new HashMap<>();
    private final Deque<Block> work = new ArrayDeque<>();
    private final Set<Instruction> nested = new HashSet<>();

    private HeldMonitors() {
    }

    /** Null if locking is not structured. */
    static HeldMonitors of(IrFunction f) {
        HeldMonitors found = new HeldMonitors();
        found.arrive(f.entry(), List.of());
        while (!found.work.isEmpty()) {
            if (!found.passes(found.work.remove())) {
                return null;
            }
        }
        return found;
    }

    /** Entries of monitors that the function holds already, and the exits that belong to them. */
    Set<Instruction> nested() {
        return nested;
    }

    private boolean passes(Block b) {
        List<Value> now = new ArrayList<>(held.get(b));
        List<Value> beforeLast = held.get(b);
        for (Instruction i : b.instructions()) {
            beforeLast = i == b.last() ? List.copyOf(now) : beforeLast;
            if (Locks.isMonitor(i)) {
                Value object = Locks.object(i);
                if (i.opcode() == Opcode.MONITOR_EXIT
                        && (now.isEmpty() || !Locks.same(now.remove(now.size() - 1), object))) {
                    return false;
                }
                if (now.stream().anyMatch(v -> Locks.same(v, object))) {
                    nested.add(i);
                }
                if (i.opcode() == Opcode.MONITOR_ENTER) {
                    now.add(object);
                }
            }
        }
        Terminator end = b.terminator();
        if (end instanceof Terminator.Return || end instanceof Terminator.Throw) {
            return now.isEmpty();
        }
        if (end instanceof Terminator.Try t) {
            // of an exit in structured code nothing is thrown
            boolean cannotThrow = b.last().opcode() == Opcode.MONITOR_EXIT;
            return arrive(t.normal().target(), now) && (cannotThrow || arrive(t.exceptional().target(), beforeLast));
        }
        for (Edge e : end.edges()) {
            if (!arrive(e.target(), now)) {
                return false;
            }
        }
        return true;
    }

    /** False if another path comes with other monitors. */
    private boolean arrive(Block b, List<Value> monitors) {
        List<Value> known = held.putIfAbsent(b, List.copyOf(monitors));
        if (known == null) {
            work.add(b);
            return true;
        }
        if (known.size() != monitors.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!Locks.same(known.get(i), monitors.get(i))) {
                return false;
            }
        }
        return true;
    }
}
