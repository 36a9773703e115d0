package org.nativeaot.core.lower;

import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;

/** Which HIR operations can throw at all. Lowering must not make an exception where this says none can be. */
final class ThrowFacts {
    private ThrowFacts() {
    }

    /** Calls of Java methods aside: they throw if their target does. */
    static boolean mayThrow(Instruction i, ClosedWorld world) {
        if (!i.mayThrow()) {
            return false;
        }
        return switch (i.opcode()) {
            case NULL_CHECK -> !i.operand(0).isNonNull();
            case CLASS_INIT -> !world.isInitialized(i.attributeAs(JavaClass.class));
            case CHECK_CAST -> !castAlwaysPasses(i);
            case MONITOR_ENTER -> false;
            default -> true;
        };
    }

    static boolean castAlwaysPasses(Instruction checkCast) {
        Stamp s = checkCast.operand(0).stamp();
        return s != null && s.isAlways(checkCast.attributeAs(JavaType.class));
    }
}
