package org.nativeaot.core.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.analysis.SketchedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;

class LockCoarseningTest {
    private final SketchedWorld world = new SketchedWorld();
    private final JavaClass owner = world.classes.define("Main");

    @Test
    void exitAndEntryInARowGo() {
        IrFunction f = function();
        Block b = f.entry();
        Value lock = lock(b);
        enter(b, lock);
        exit(b, lock);
        b.append(Opcode.ADD, IrType.I32, null, null, b.parameters().get(0), b.parameters().get(0));
        enter(b, lock);
        exit(b, lock);
        b.setTerminator(new Terminator.Return(null, b.parameters().get(0)));
        run(f);
        assertEquals(List.of(Opcode.MONITOR_ENTER, Opcode.MONITOR_EXIT), monitors(f));
    }

    @Test
    void whatIsHeldIsNotEnteredAgain() {
        IrFunction f = function();
        Block b = f.entry();
        Value lock = lock(b);
        enter(b, lock);
        enter(b, lock);
        exit(b, lock);
        exit(b, lock);
        b.setTerminator(new Terminator.Return(null, b.parameters().get(0)));
        run(f);
        assertEquals(List.of(Opcode.MONITOR_ENTER, Opcode.MONITOR_EXIT), monitors(f));
    }

    @Test
    void anotherMonitorsOrderStays() {
        IrFunction f = function();
        Block b = f.entry();
        Value lock = lock(b);
        Value other = b.append(Opcode.STRING_CONST, IrType.REF, "other", null);
        enter(b, lock);
        exit(b, lock);
        enter(b, other);
        exit(b, other);
        enter(b, lock);
        exit(b, lock);
        b.setTerminator(new Terminator.Return(null, b.parameters().get(0)));
        run(f);
        assertEquals(6, monitors(f).size());
    }

    /** One more exit: where the loop ends with the monitor held. */
    @Test
    void loopKeepsTheMonitorForSomeRounds() {
        IrFunction f = function();
        loop(f, false);
        run(f);
        assertEquals(List.of(Opcode.MONITOR_ENTER, Opcode.MONITOR_EXIT, Opcode.MONITOR_EXIT), monitors(f));
    }

    @Test
    void loopThatCallsBetweenItsRegionsDoesNot() {
        IrFunction f = function();
        loop(f, true);
        run(f);
        assertEquals(List.of(Opcode.MONITOR_ENTER, Opcode.MONITOR_EXIT), monitors(f));
    }

    /** What entering throws goes to its handler, whichever round it is in. */
    @Test
    void entryInATryKeepsItsHandler() {
        IrFunction f = function();
        Block header = loop(f, false);
        Block body = header.successors().get(0);
        Block inside = f.newBlock();
        Block handler = f.newBlock();
        handler.addParameter(IrType.REF);
        handler.setTerminator(new Terminator.Return(null, f.entry().parameters().get(0)));
        inside.setInstructions(new ArrayList<>(body.instructions().subList(1, body.instructions().size())));
        inside.setTerminator(body.terminator());
        body.setInstructions(new ArrayList<>(body.instructions().subList(0, 1)));
        body.setTerminator(new Terminator.Try(null, new Edge(inside), new Edge(handler)));
        run(f);
        for (Block b : f.blocks()) {
            if (b.instructions().stream().anyMatch(i -> i.opcode() == Opcode.MONITOR_ENTER)) {
                assertInstanceOf(Terminator.Try.class, b.terminator());
            }
        }
    }

    /** A way from the exit back to the entry that misses the header: the counter would not be seen. */
    @Test
    void loopEnteredInItsMiddleStaysAsItIs() {
        IrFunction f = function();
        Block header = loop(f, false);
        Block body = header.successors().get(0);
        Block between = f.newBlock();
        Terminator.If test = (Terminator.If) header.terminator();
        Block other = f.newBlock();
        header.setTerminator(new Terminator.Goto(null, new Edge(other)));
        other.setTerminator(new Terminator.If(null, test.condition(), new Edge(between), new Edge(body), -1));
        between.setTerminator(new Terminator.Goto(null, new Edge(body)));
        Block tail = f.newBlock();
        tail.setTerminator(new Terminator.If(null, test.condition(), test.whenFalse(),
                new Edge(header, ((Terminator.Goto) body.terminator()).edge().arguments()), -1));
        body.setTerminator(new Terminator.If(null, test.condition(), new Edge(between), new Edge(tail), -1));
        run(f);
        assertEquals(List.of(Opcode.MONITOR_ENTER, Opcode.MONITOR_EXIT), monitors(f));
    }

    private static Block loop(IrFunction f, boolean call) {
        Block entry = f.entry();
        Block header = f.newBlock();
        Block body = f.newBlock();
        Block end = f.newBlock();
        Value lock = lock(entry);
        Value zero = entry.append(Opcode.ICONST, IrType.I32, 0, null);
        Value one = entry.append(Opcode.ICONST, IrType.I32, 1, null);
        entry.setTerminator(new Terminator.Goto(null, new Edge(header, zero)));
        BlockParameter i = header.addParameter(IrType.I32);
        Value more = header.append(Opcode.CMP, IrType.I32, Condition.LT, null, i, entry.parameters().get(0));
        header.setTerminator(new Terminator.If(null, more, new Edge(body), new Edge(end), -1));
        enter(body, lock);
        Value next = body.append(Opcode.ADD, IrType.I32, null, null, i, one);
        exit(body, lock);
        if (call) {
            body.append(Opcode.INVOKE_DIRECT, IrType.I32, f.method(), SketchedWorld.line(f, 1), next);
        }
        body.setTerminator(new Terminator.Goto(null, new Edge(header, next)));
        end.setTerminator(new Terminator.Return(null, i));
        return header;
    }

    private static Value lock(Block b) {
        return b.append(Opcode.STRING_CONST, IrType.REF, "lock", null);
    }

    private static void enter(Block b, Value lock) {
        b.append(Opcode.MONITOR_ENTER, IrType.VOID, null, SketchedWorld.line(b.function(), 1), lock);
    }

    private static void exit(Block b, Value lock) {
        b.append(Opcode.MONITOR_EXIT, IrType.VOID, null, SketchedWorld.line(b.function(), 1), lock);
    }

    private IrFunction function() {
        return world.body(world.classes.method(owner, Access.STATIC, "f", "(I)I"));
    }

    private void run(IrFunction f) {
        PassContext context = new PassContext(world.build());
        new StructuredLockingPass().run(f, context);
        new LockCoarseningPass().run(f, context);
        assertEquals(List.of(), IrVerifier.verify(f, Opcode.Level.HIR));
    }

    private static List<Opcode> monitors(IrFunction f) {
        return f.blocks().stream().flatMap(b -> b.instructions().stream()).filter(Locks::isMonitor)
                .map(Instruction::opcode).sorted().toList();
    }
}
