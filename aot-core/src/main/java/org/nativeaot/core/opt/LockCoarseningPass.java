package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;

/**
 * A monitor that is left and entered again with next to nothing in between is kept meanwhile (JLS 17.4.5 allows it:
 * what happens between may happen with the monitor held). An exit and an entry in a row go, as do those of a monitor
 * that is held anyway; a loop that does nothing else keeps the monitor for some of its rounds ({@link LockedLoop}).
 *
 * <p>Nothing that may block, throw, or take another monitor ever comes to run with a monitor held that was free before.
 */
final class LockCoarseningPass implements Pass {
    @Override
    public boolean run(IrFunction f, PassContext context) {
        if (f.blocks().stream().allMatch(b -> b.instructions().stream().noneMatch(Locks::isMonitor))) {
            return false;
        }
        boolean changed = dropNested(f);
        for (Block b : f.blocks()) {
            while (joinOnce(b)) {
                changed = true;
            }
        }
        while (coarsenOneLoop(f)) {
            changed = true;
        }
        return changed;
    }

    /** Entering a monitor that is held only counts, and nobody asks for the count. */
    private static boolean dropNested(IrFunction f) {
        HeldMonitors held = HeldMonitors.of(f);
        if (held == null || held.nested().isEmpty()) {
            return false;
        }
        for (Block b : f.blocks()) {
            if (b.terminator() instanceof Terminator.Try t && held.nested().contains(b.last())) {
                b.setTerminator(new Terminator.Goto(t.position(), t.normal()));
            }
            b.instructions().removeIf(held.nested()::contains);
        }
        return true;
    }

    /** Removes an exit and the entry that follows it in the block. */
    private static boolean joinOnce(Block b) {
        List<Instruction> all = b.instructions();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).opcode() != Opcode.MONITOR_EXIT || all.get(i).mayThrow()) {
                continue;
            }
            Value object = Locks.object(all.get(i));
            int k = i + 1;
            while (k < all.size() && isQuiet(all.get(k))) {
                k++;
            }
            boolean endsInTry = k == all.size() - 1 && b.terminator() instanceof Terminator.Try;
            if (k < all.size() && !endsInTry && all.get(k).opcode() == Opcode.MONITOR_ENTER
                    && Locks.same(object, Locks.object(all.get(k)))) {
                List<Instruction> rest = new ArrayList<>(all);
                rest.remove(k);
                rest.remove(i);
                b.setInstructions(rest);
                return true;
            }
        }
        return false;
    }

    private static boolean coarsenOneLoop(IrFunction f) {
        Dominators dominators = new Dominators(f);
        BlockHeat heat = new BlockHeat(f);
        List<Loops.Loop> loops = Loops.of(dominators);
        for (Loops.Loop loop : loops) {
            boolean innermost = loops.stream().noneMatch(l -> l != loop && loop.contains(l.header()));
            LockedLoop locked = innermost ? LockedLoop.find(loop, dominators, heat) : null;
            if (locked != null) {
                locked.coarsen(f);
                return true;
            }
        }
        return false;
    }

    /** Neither throws nor waits, and other threads need not see at once that it has happened. */
    static boolean isQuiet(Instruction i) {
        if (i.mayThrow() || i.opcode().effect() == Opcode.Effect.CALL) {
            return false;
        }
        return !(i.attribute() instanceof JavaField field && field.isVolatile());
    }
}
