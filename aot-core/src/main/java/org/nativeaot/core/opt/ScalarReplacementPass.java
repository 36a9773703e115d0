package org.nativeaot.core.opt;

import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;

/**
 * Objects that never leave the function (see {@link LocalObjects}) are not made: their fields become values.
 * Iterators of loops whose methods were expanded are the common case. An object that only such an object held may
 * follow in the next round.
 *
 * <p>The allocation's OutOfMemoryError and a constructor's freeze go with it, which the language allows.
 */
final class ScalarReplacementPass implements Pass {
    private static final int ROUNDS = 4;

    @Override
    public boolean run(IrFunction f, PassContext context) {
        boolean changed = false;
        for (int round = 0; round < ROUNDS && replace(f); round++) {
            changed = true;
        }
        return changed;
    }

    private static boolean replace(IrFunction f) {
        if (!allocates(f)) {
            return false;
        }
        Map<Instruction, Set<Value>> local = new LocalObjects(f).names();
        if (local.isEmpty()) {
            return false;
        }
        Dominators dominators = new Dominators(f);
        ValueReplacement replaced = new ValueReplacement();
        local.forEach((made, names) -> new FieldsToValues(f, dominators, made, names, replaced).run());
        replaced.apply(f);
        return true;
    }

    private static boolean allocates(IrFunction f) {
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                if (i.opcode() == Opcode.NEW) {
                    return true;
                }
            }
        }
        return false;
    }
}
