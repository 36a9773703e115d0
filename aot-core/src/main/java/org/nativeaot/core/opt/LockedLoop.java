package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;

/**
 * A loop whose every round enters one monitor, does a little, and leaves it. It comes to leave it in every
 * {@value #ROUNDS}th round only, and on its ways out; a counter in the loop's header is 0 while the monitor is free.
 * Unrolling and joining, as HotSpot does it, comes to the same; the rounds bound for how long others are kept waiting.
 *
 * <p>In terms of blocks: {@code enter} is the block of the entry, {@code exit} that of the exit, which stands on every
 * way to the next round. Blocks between them ({@code held}) run with the monitor held in any case.
 */
final class LockedLoop {
    private static final int ROUNDS = 16;
    private static final int LARGEST = 80;
    private static final int RARELY = 100 / ROUNDS;

    private final Loops.Loop loop;
    private final Dominators dominators;
    private final Block enter;
    private final Block exit;
    private final Instruction entry;
    private final Instruction leaving;
    private final Set<Block> held = new HashSet<>();
    /** While it is rewritten: what followed the exit. */
    private Block afterExit;

    private LockedLoop(Loops.Loop loop, Dominators dominators, Block enter, Block exit, Instruction entry,
                       Instruction leaving) {
        this.loop = loop;
        this.dominators = dominators;
        this.enter = enter;
        this.exit = exit;
        this.entry = entry;
        this.leaving = leaving;
    }

    /** Null if the loop is none of this kind. */
    static LockedLoop find(Loops.Loop loop, Dominators dominators, BlockHeat heat) {
        Block enter = null;
        Block exit = null;
        List<Instruction> monitors = new ArrayList<>();
        for (Block b : loop.blocks()) {
            for (Instruction i : b.instructions()) {
                if (Locks.isMonitor(i)) {
                    monitors.add(i);
                    enter = i.opcode() == Opcode.MONITOR_ENTER ? b : enter;
                    exit = i.opcode() == Opcode.MONITOR_EXIT ? b : exit;
                }
            }
        }
        boolean pair = monitors.size() == 2 && enter != null && exit != null;
        if (!pair || loop.header() == loop.header().function().entry()) {
            return null;
        }
        int first = monitors.get(0).opcode() == Opcode.MONITOR_ENTER ? 0 : 1;
        LockedLoop found = new LockedLoop(loop, dominators, enter, exit, monitors.get(first), monitors.get(1 - first));
        return found.isSuitable(heat) ? found : null;
    }

    private boolean isSuitable(BlockHeat heat) {
        boolean inOrder = enter == exit ? enter.instructions().indexOf(entry) < enter.instructions().indexOf(leaving)
                : dominators.dominates(enter, exit);
        boolean one = Locks.same(Locks.object(entry), Locks.object(leaving));
        if (!inOrder || !one || leaving.mayThrow() || !isInvariant()) {
            return false;
        }
        for (Block p : dominators.predecessors(loop.header())) {
            if (loop.contains(p) && !dominators.dominates(exit, p)) {
                return false;
            }
        }
        collectHeld();
        return !held.contains(loop.header()) && !held.contains(enter) && !entersTwiceInARound() && isQuietOutside()
                && isSmallInside(heat);
    }

    private boolean isInvariant() {
        Value object = Locks.object(entry);
        if (object instanceof Instruction i && i.isConstant()) {
            return true;
        }
        boolean inside = object instanceof BlockParameter p ? loop.contains(p.block())
                : loop.blocks().stream().anyMatch(b -> b.instructions().contains(object));
        return !inside && object.isNonNull();
    }

    /** Blocks of the loop at whose start the monitor is held. */
    private void collectHeld() {
        if (enter != exit) {
            collect(enter, exit, held);
        }
    }

    /** Irreducible flow can lead from the exit to the entry past the header, and so past the counter. */
    private boolean entersTwiceInARound() {
        Set<Block> behind = new HashSet<>();
        collect(exit, loop.header(), behind);
        return enter != loop.header() && behind.contains(enter);
    }

    /** Blocks of the loop that are reached from the end of one; the walk does not go on from {@code last}. */
    private void collect(Block from, Block last, Set<Block> found) {
        List<Block> work = new ArrayList<>(from.successors());
        while (!work.isEmpty()) {
            Block b = work.remove(work.size() - 1);
            if (loop.contains(b) && found.add(b) && b != last) {
                work.addAll(b.successors());
            }
        }
    }

    private boolean isQuietOutside() {
        for (Block b : loop.blocks()) {
            for (Instruction i : b.instructions()) {
                if (!isInside(b, i) && !Locks.isMonitor(i) && !LockCoarseningPass.isQuiet(i)) {
                    return false;
                }
            }
            boolean endsInside = b == enter ? b != exit : held.contains(b) && b != exit;
            if (!endsInside && b.terminator() instanceof Terminator.Try) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(Block b, Instruction i) {
        int at = b.instructions().indexOf(i);
        boolean after = b == enter ? at > b.instructions().indexOf(entry) : held.contains(b);
        return after && (b != exit || at < b.instructions().indexOf(leaving));
    }

    /** No calls but on rare ways, and not much else. */
    private boolean isSmallInside(BlockHeat heat) {
        int size = 0;
        for (Block b : loop.blocks()) {
            for (Instruction i : b.instructions()) {
                boolean call = switch (i.opcode()) {
                    case INVOKE_DIRECT, INVOKE_VIRTUAL, KERNEL_CALL, INTRINSIC, CLASS_INIT, NEW_ARRAY,
                            NEW_MULTI_ARRAY -> true;
                    default -> false;
                };
                if (!heat.isCold(b)) {
                    if (call) {
                        return false;
                    }
                    size += BodySize.of(i);
                }
            }
        }
        return size <= LARGEST;
    }

    void coarsen(IrFunction f) {
        SourcePosition position = entry.position();
        Instruction zero = f.newInstruction(Opcode.ICONST, IrType.I32, 0, null);
        f.entry().instructions().add(0, zero);
        Block header = loop.header();
        BlockParameter round = header.addParameter(IrType.I32);
        Set<Edge> back = new HashSet<>();
        for (Block p : dominators.predecessors(header)) {
            for (Edge e : p.terminator().edges()) {
                if (e.target() == header && back.add(e) && !loop.contains(p)) {
                    e.arguments().add(zero);
                }
            }
        }
        List<Departure> departures = departures();

        Block body = enterWhereFree(f, round, zero, position);
        Block last = enter == exit ? body : exit;
        Instruction next = leaveWhereDue(f, last, round, zero, position);
        for (Block p : loop.blocks()) {
            Block now = p == exit ? afterExit : p == enter ? body : p;
            for (Edge e : now.terminator().edges()) {
                if (e.target() == header) {
                    e.arguments().add(next);
                }
            }
        }
        for (Departure d : departures) {
            release(f, d.edge(), d.behindExit() ? next : round, zero, position);
        }
    }

    /** An edge out of the loop on which the monitor may be held now, though it was free before. */
    private record Departure(Edge edge, boolean behindExit) {
    }

    private List<Departure> departures() {
        List<Departure> found = new ArrayList<>();
        for (Block b : loop.blocks()) {
            boolean behind = dominators.dominates(exit, b);
            boolean before = !held.contains(b) && b != enter;
            if (!behind && !before) {
                continue;
            }
            for (Edge e : b.terminator().edges()) {
                if (!loop.contains(e.target())) {
                    found.add(new Departure(e, behind));
                }
            }
        }
        return found;
    }

    /** Returns the block of what followed the entry. */
    private Block enterWhereFree(IrFunction f, Value round, Value zero, SourcePosition position) {
        int at = enter.instructions().indexOf(entry);
        Block lock = f.newBlock();
        Block rest = behind(f, enter, at);
        lock.instructions().add(entry);
        if (rest.terminator() instanceof Terminator.Try t && rest.instructions().isEmpty()) {
            lock.setTerminator(new Terminator.Try(position, new Edge(rest), t.exceptional()));
            rest.setTerminator(new Terminator.Goto(position, t.normal()));
        } else {
            lock.setTerminator(new Terminator.Goto(position, new Edge(rest)));
        }
        branch(enter, Condition.EQ, round, zero, lock, rest, position);
        return rest;
    }

    /** Returns the number of the next round, 0 if the monitor is free in it. */
    private Instruction leaveWhereDue(IrFunction f, Block b, Value round, Value zero, SourcePosition position) {
        int at = b.instructions().indexOf(leaving);
        Block unlock = f.newBlock();
        afterExit = behind(f, b, at);
        Instruction one = b.append(Opcode.ICONST, IrType.I32, 1, null);
        Instruction mask = b.append(Opcode.ICONST, IrType.I32, ROUNDS - 1, null);
        Instruction more = b.append(Opcode.ADD, IrType.I32, null, null, round, one);
        Instruction next = b.append(Opcode.AND, IrType.I32, null, null, more, mask);
        unlock.instructions().add(leaving);
        unlock.setTerminator(new Terminator.Goto(position, new Edge(afterExit)));
        branch(b, Condition.EQ, next, zero, unlock, afterExit, position);
        return next;
    }

    /** Moves what stands behind an instruction, and the terminator, to a new block; the instruction goes. */
    private static Block behind(IrFunction f, Block b, int at) {
        Block rest = f.newBlock();
        rest.setInstructions(new ArrayList<>(b.instructions().subList(at + 1, b.instructions().size())));
        rest.setTerminator(b.terminator());
        b.setInstructions(new ArrayList<>(b.instructions().subList(0, at)));
        return rest;
    }

    private void release(IrFunction f, Edge e, Value round, Value zero, SourcePosition position) {
        Block test = f.newBlock();
        Block unlock = f.newBlock();
        Edge on = new Edge(e.target(), e.arguments());
        Value object = Locks.object(entry);
        if (object instanceof Instruction i && i.isConstant()) {
            Instruction copy = unlock.append(i.opcode(), i.type(), i.attribute(), i.position());
            copy.setStamp(i.stamp());
            object = copy;
        }
        unlock.append(Opcode.MONITOR_EXIT, IrType.VOID, null, position, object).setNoThrow();
        unlock.setTerminator(new Terminator.Goto(position, new Edge(e.target(), e.arguments())));
        Instruction free = test.append(Opcode.CMP, IrType.I32, Condition.EQ, position, round, zero);
        test.setTerminator(new Terminator.If(position, free, on, new Edge(unlock), RARELY));
        e.setTarget(test);
        e.arguments().clear();
    }

    private static void branch(Block b, Condition condition, Value left, Value right, Block then, Block otherwise,
                               SourcePosition position) {
        Instruction test = b.append(Opcode.CMP, IrType.I32, condition, position, left, right);
        b.setTerminator(new Terminator.If(position, test, new Edge(then), new Edge(otherwise), RARELY));
    }
}
