package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.ClassRepository;

/** The cleanup that every freshly built function gets, for functions that a pass has changed. */
public final class HirTidying {
    private HirTidying() {
    }

    /** Folds what stamps and constants decide, drops dead code, merges blocks. */
    public static void tidy(IrFunction f, ClassRepository classes) {
        new HirCleanup(f, new Stamps(classes)).run();
    }
}
