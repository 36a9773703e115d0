package org.nativeaot.core.opt;

import org.nativeaot.core.frontend.HirTidying;
import org.nativeaot.core.ir.IrFunction;

/** The frontend's own cleanup: stamps, decided tests and branches, dead code, merged blocks. Reports no change. */
final class TidyPass implements Pass {
    @Override
    public boolean run(IrFunction f, PassContext context) {
        HirTidying.tidy(f, context.world().classes());
        return false;
    }
}
