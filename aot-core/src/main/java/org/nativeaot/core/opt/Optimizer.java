package org.nativeaot.core.opt;

import java.util.List;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.JavaMethod;

/** The phase: runs the {@link PassList} over every function of the world, callees first. */
public final class Optimizer {
    private Optimizer() {
    }

    /**
     * Rewrites the world's bodies in place.
     *
     * @throws IllegalStateException names the pass and function that failed (a bug of this compiler)
     */
    public static void run(ClosedWorld world) {
        run(world, PassList.ROWS);
    }

    /** As above with a part of the list, so that tests can look at the world after each pass. */
    static void run(ClosedWorld world, List<PassList.Row> rows) {
        PassContext context = new PassContext(world);
        List<JavaMethod> order = BottomUpOrder.of(world, context.targets());
        for (JavaMethod m : order) {
            if (!world.stubs().contains(m)) {
                optimize(world.body(m), context, rows);
            }
            context.finish(m);
        }
    }

    private static void optimize(IrFunction f, PassContext context, List<PassList.Row> rows) {
        boolean dirty = false;
        for (PassList.Row row : rows) {
            if (row.needsChange() && !dirty) {
                continue;
            }
            try {
                dirty = row.pass().run(f, context) || dirty && !row.needsChange();
            } catch (RuntimeException e) {
                throw new IllegalStateException("pass " + row.name() + " on " + f.name() + ": " + e, e);
            }
        }
    }
}
