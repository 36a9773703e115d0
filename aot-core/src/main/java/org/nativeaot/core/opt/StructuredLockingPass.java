package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.frontend.HirTidying;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;

/**
 * Structured locking (JVMS 2.11.10): where each exit, on every path, leaves the monitor that was entered last, none of
 * them can throw IllegalMonitorStateException, and the handlers that javac puts around them go. Code that is not
 * structured, which no javac makes, stays as it is.
 */
final class StructuredLockingPass implements Pass {
    @Override
    public boolean run(IrFunction f, PassContext context) {
        List<Instruction> exits = new ArrayList<>();
        for (Block b : f.blocks()) {
            b.instructions().stream().filter(i -> i.opcode() == Opcode.MONITOR_EXIT && i.mayThrow())
                    .forEach(exits::add);
        }
        if (exits.isEmpty() || HeldMonitors.of(f) == null) {
            return false;
        }
        exits.forEach(Instruction::setNoThrow);
        for (Block b : f.blocks()) {
            if (b.terminator() instanceof Terminator.Try t && exits.contains(b.last())) {
                b.setTerminator(new Terminator.Goto(t.position(), t.normal()));
            }
        }
        HirTidying.tidy(f, context.world().classes());
        return true;
    }
}
