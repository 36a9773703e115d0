package org.nativeaot.core.opt;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;

/** Which object a monitor instruction locks, as far as two of them can be told to mean the same one. */
final class Locks {
    private Locks() {
    }

    static boolean isMonitor(Instruction i) {
        return i.opcode() == Opcode.MONITOR_ENTER || i.opcode() == Opcode.MONITOR_EXIT;
    }

    /** The object, without the checks that it has passed. */
    static Value object(Instruction monitor) {
        Value v = monitor.operand(0);
        while (v instanceof Instruction i && i.opcode() == Opcode.NULL_CHECK) {
            v = i.operand(0);
        }
        return v;
    }

    /** True if both are surely one object. */
    static boolean same(Value a, Value b) {
        return a == b || a instanceof Instruction i && b instanceof Instruction k && i.isConstant()
                && i.opcode() == k.opcode() && i.attribute().equals(k.attribute());
    }
}
