package org.nativeaot.core.opt;

import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.JavaMethod;

/**
 * Expands direct calls of finished bodies, one round over the calls there are; calls inside expanded bodies were
 * decided when their own function was optimised. What devirtualisation finds afterwards waits for the next round.
 */
final class InlinePass implements Pass {
    @Override
    public boolean run(IrFunction f, PassContext context) {
        BlockHeat heat = new BlockHeat(f);
        int size = BodySize.of(f);
        ValueReplacement results = new ValueReplacement();
        boolean changed = false;
        for (Block start : List.copyOf(f.blocks())) {
            Block b = start;
            for (int at = nextCall(f, b, start, heat, size, context); at >= 0;
                    at = nextCall(f, b, start, heat, size, context)) {
                Instruction call = b.instructions().get(at);
                IrFunction callee = context.world().body(call.attributeAs(JavaMethod.class));
                size += context.size(callee.method()) - BodySize.of(call);
                InlineExpansion.Expanded expanded = InlineExpansion.expand(f, b, at, callee);
                if (expanded.result() != null) {
                    results.put(call, expanded.result());
                }
                changed = true;
                b = expanded.continuation();
            }
        }
        results.apply(f);
        return changed;
    }

    /** @param origin the block that {@code b} was cut from, which {@code heat} knows */
    private static int nextCall(IrFunction f, Block b, Block origin, BlockHeat heat, int size, PassContext context) {
        for (int n = 0; n < b.instructions().size(); n++) {
            Instruction i = b.instructions().get(n);
            if (i.opcode() == Opcode.INVOKE_DIRECT && isCandidate(f, i, context)) {
                JavaMethod m = i.attributeAs(JavaMethod.class);
                if (context.policy().accepts(i, context.world().body(m), context.size(m), heat, origin, size)) {
                    return n;
                }
            }
        }
        return -1;
    }

    private static boolean isCandidate(IrFunction f, Instruction call, PassContext context) {
        JavaMethod m = call.attributeAs(JavaMethod.class);
        if (m == f.method() || !context.isFinished(m) || context.policy().isExcluded(m)
                || context.world().stubs().contains(m) || call.position() == null) {
            return false;
        }
        // Recursion through several methods would be unrolled once per round otherwise.
        for (SourcePosition p = call.position(); p != null; p = p.caller()) {
            if (p.method() == m) {
                return false;
            }
        }
        return true;
    }
}
