package org.nativeaot.core.opt;

import java.util.List;
import java.util.ListIterator;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.model.JavaMethod;

/**
 * Virtual calls with one possible target become direct calls (closed-world class hierarchy with rapid type analysis).
 */
final class DevirtualizePass implements Pass {
    @Override
    public boolean run(IrFunction f, PassContext context) {
        ValueReplacement replaced = new ValueReplacement();
        boolean changed = false;
        for (Block b : f.blocks()) {
            List<Instruction> instructions = b.instructions();
            for (ListIterator<Instruction> at = instructions.listIterator(); at.hasNext(); ) {
                Instruction i = at.next();
                if (i.opcode() != Opcode.INVOKE_VIRTUAL) {
                    continue;
                }
                JavaMethod target = context.targets().of(i).single();
                if (target != null) {
                    Instruction direct = f.newInstruction(Opcode.INVOKE_DIRECT, i.type(), target, i.position(),
                            i.operands().toArray(new org.nativeaot.core.ir.Value[0]));
                    direct.setStamp(i.stamp());
                    at.set(direct);
                    replaced.put(i, direct);
                    changed = true;
                }
            }
        }
        replaced.apply(f);
        return changed;
    }
}
