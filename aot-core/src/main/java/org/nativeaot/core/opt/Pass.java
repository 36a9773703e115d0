package org.nativeaot.core.opt;

import org.nativeaot.core.ir.IrFunction;

/** One optimisation of one function, in place. */
interface Pass {
    /** Returns true if anything changed. */
    boolean run(IrFunction f, PassContext context);
}
