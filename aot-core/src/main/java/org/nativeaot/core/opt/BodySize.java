package org.nativeaot.core.opt;

import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Terminator;

/**
 * How much machine code HIR makes, in rough instructions. What runs rarely counts a little: it is in nobody's way, and
 * much of the class library would look large for the exceptions that it makes.
 */
public final class BodySize {
    private static final int COLD_PER_WARM = 4;

    private BodySize() {
    }

    public static int of(IrFunction f) {
        BlockHeat heat = f.blocks().size() == 1 ? null : new BlockHeat(f);
        int warm = 0;
        int cold = 0;
        for (Block b : f.blocks()) {
            int size = of(b.terminator());
            for (Instruction i : b.instructions()) {
                size += of(i);
            }
            if (heat != null && heat.isCold(b)) {
                cold += size;
            } else {
                warm += size;
            }
        }
        return warm + cold / COLD_PER_WARM;
    }

    static int of(Instruction i) {
        return switch (i.opcode()) {
            case ICONST, LCONST, FCONST, DCONST, NULL, STRING_CONST, CLASS_CONST, OBJECT_CONST, STATICS, FIELD_OFFSET,
                    KEEP_ALIVE -> 0;
            case NULL_CHECK, ZERO_CHECK, LENGTH_CHECK -> i.mayThrow() ? 2 : 0;
            case BOUNDS_CHECK -> i.mayThrow() ? 3 : 0;
            case CHECK_CAST -> i.mayThrow() ? 8 : 0;
            case INSTANCE_OF -> 6;
            case STORE_CHECK -> 12;
            case CLASS_INIT -> 5;
            case RAISE -> 4;
            case NEW -> 6;
            case NEW_ARRAY -> 8;
            case NEW_MULTI_ARRAY -> 15;
            case MONITOR_ENTER, MONITOR_EXIT -> 6;
            case INVOKE_DIRECT, KERNEL_CALL -> 4 + i.operandCount();
            case INVOKE_VIRTUAL -> 7 + i.operandCount();
            default -> 1;
        };
    }

    private static int of(Terminator t) {
        return t instanceof Terminator.If ? 1 : t instanceof Terminator.Switch s ? 2 + s.keys().length
                : t instanceof Terminator.Throw ? 2 : 0;
    }
}
