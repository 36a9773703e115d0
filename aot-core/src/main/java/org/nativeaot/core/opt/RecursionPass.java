package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.BlockParameter;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaMethod;

/**
 * Expands the calls that a small method makes of itself, once: of a walk over a binary tree every third node is a
 * call then instead of every one. (C2 does the same, as far as MaxRecursiveInlineLevel.)
 *
 * <p>Limits: methods of the program, not of the class library; not through other methods. The body that is copied is
 * the one before any of its own calls were expanded, so that nothing grows twice.
 */
final class RecursionPass implements Pass {
    /** In {@link BodySize} units: prologue and epilogue weigh little in larger bodies. */
    private static final int LARGEST_BODY = 60;
    private static final int LARGEST_RESULT = 200;

    @Override
    public boolean run(IrFunction f, PassContext context) {
        JavaMethod m = f.method();
        if (m == null || m.owner().origin().library() || context.policy().isExcluded(m)) {
            return false;
        }
        BlockHeat heat = null;
        List<Block> callers = new ArrayList<>();
        int calls = 0;
        for (Block b : f.blocks()) {
            int here = (int) b.instructions().stream().filter(i -> isCallOf(i, m)).count();
            if (here > 0) {
                heat = heat == null ? new BlockHeat(f) : heat;
                if (!heat.isCold(b)) {
                    calls += here;
                    callers.add(b);
                }
            }
        }
        int size = calls == 0 ? 0 : BodySize.of(f);
        if (calls == 0 || size > LARGEST_BODY || size * (calls + 1) > LARGEST_RESULT) {
            return false;
        }
        IrFunction body = copy(f);
        ValueReplacement results = new ValueReplacement();
        for (Block b : callers) {
            Block at = b;
            for (int n = call(at, m); n >= 0; n = call(at, m)) {
                Instruction call = at.instructions().get(n);
                InlineExpansion.Expanded expanded = InlineExpansion.expand(f, at, n, body);
                if (expanded.result() != null) {
                    results.put(call, expanded.result());
                }
                at = expanded.continuation();
            }
        }
        results.apply(f);
        return true;
    }

    private static boolean isCallOf(Instruction i, JavaMethod m) {
        return i.opcode() == Opcode.INVOKE_DIRECT && i.attribute() == m && i.position() != null;
    }

    private static int call(Block b, JavaMethod m) {
        for (int n = 0; n < b.instructions().size(); n++) {
            if (isCallOf(b.instructions().get(n), m)) {
                return n;
            }
        }
        return -1;
    }

    /** The function as it is now, which changes of the original leave alone. */
    private static IrFunction copy(IrFunction f) {
        IrFunction copy = new IrFunction(f.name(), f.method(), f.result());
        Block entry = copy.newBlock();
        List<Value> parameters = new ArrayList<>();
        for (BlockParameter p : f.entry().parameters()) {
            BlockParameter q = entry.addParameter(p.type());
            q.setStamp(p.stamp());
            parameters.add(q);
        }
        Block end = copy.newBlock();
        Value result = f.result() == IrType.VOID ? null : end.addParameter(f.result());
        end.setTerminator(new Terminator.Return(null, result));
        Block body = new BodyCopy(copy, null, null, end).copy(f, parameters);
        entry.setInstructions(body.instructions());
        entry.setTerminator(body.terminator());
        copy.blocks().remove(body);
        return copy;
    }
}
