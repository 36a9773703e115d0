package org.nativeaot.core.opt;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * Which calls to expand. Small bodies always; larger ones the deeper the loop around the call, and if the arguments
 * promise folding (constants, fresh objects whose class is known); bodies with one call in the whole program up to a
 * higher limit, since the original then vanishes. Sizes are {@link BodySize} units.
 */
final class InlinePolicy {
    private static final String FORCE = "Ljdk/internal/vm/annotation/ForceInline;";
    private static final String NEVER = "Ljdk/internal/vm/annotation/DontInline;";
    private static final int ALWAYS = 10;
    private static final int ALWAYS_COLD = 6;
    private static final Budget LIBRARY = new Budget(16, 16, 60, 8);
    private static final Budget APPLICATION = new Budget(36, 30, 110, 12);
    private static final int FORCED = 150;
    private static final int ONLY_CALL = 120;
    private static final int CALLER_LIMIT = 1500;

    /**
     * Limits for calls that stand in the class library, of which a program uses little, or in the application.
     *
     * @param ordinary  outside of loops
     * @param perLoop   more for each loop around
     * @param hottest   however many loops
     * @param perGoodArgument more for each argument that promises folding
     */
    private record Budget(int ordinary, int perLoop, int hottest, int perGoodArgument) {
    }

    private final Map<JavaMethod, Integer> calls = new IdentityHashMap<>();
    private final Set<JavaMethod> otherwiseNamed = Collections.newSetFromMap(new IdentityHashMap<>());

    InlinePolicy(ClosedWorld world, DispatchTargets targets) {
        otherwiseNamed.addAll(world.entryPoints().keySet());
        for (JavaMethod m : world.methods()) {
            for (Block b : world.body(m).blocks()) {
                for (Instruction i : b.instructions()) {
                    count(i, targets);
                }
            }
        }
    }

    private void count(Instruction i, DispatchTargets targets) {
        if (i.opcode() == Opcode.INVOKE_DIRECT) {
            calls.merge(i.attributeAs(JavaMethod.class), 1, Integer::sum);
        } else if (i.opcode() == Opcode.INVOKE_VIRTUAL) {
            DispatchTargets.Targets t = targets.of(i);
            if (t.single() != null) {
                calls.merge(t.single(), 1, Integer::sum);
            } else {
                otherwiseNamed.addAll(t.methods());
            }
        }
    }

    /** Methods that are never expanded, whatever their size. */
    boolean isExcluded(JavaMethod m) {
        return m.annotation(NEVER) != null || m.isClassInitializer() || isRuntimeColdPath(m.owner())
                || survivesExhaustion(m) || ArrayCopyPass.isArrayCopy(m);
    }

    /**
     * A method that catches OutOfMemoryError keeps its frame: stacks are scanned conservatively, and the return from
     * the frame is what surely frees what the failed work held.
     */
    private static boolean survivesExhaustion(JavaMethod m) {
        return m.hasBody() && m.body().handlers().stream().anyMatch(h -> "java/lang/OutOfMemoryError".equals(h.type())
                || "java/lang/VirtualMachineError".equals(h.type()));
    }

    private static boolean isRuntimeColdPath(JavaClass c) {
        return c.internalName().equals("org/nativeaot/runtime/Throwing")
                || c.internalName().equals("org/nativeaot/runtime/ClassInitialization");
    }

    /** @param callerSize with what was expanded so far */
    boolean accepts(Instruction call, IrFunction callee, int calleeSize, BlockHeat heat, Block at, int callerSize) {
        JavaMethod m = callee.method();
        if (entersApplication(at.function().method(), m)) {
            return false;
        }
        if (heat.isCold(at)) {
            return calleeSize <= ALWAYS_COLD;
        }
        if (calleeSize <= ALWAYS + call.operandCount()) {
            return true;
        }
        if (callerSize + calleeSize > CALLER_LIMIT) {
            return false;
        }
        if (calls.getOrDefault(m, 0) == 1 && !otherwiseNamed.contains(m) && calleeSize <= ONLY_CALL) {
            return true;
        }
        if (m.annotation(FORCE) != null) {
            return calleeSize <= FORCED;
        }
        Budget budget = at.function().method() != null && at.function().method().owner().origin().library()
                ? LIBRARY : APPLICATION;
        int limit = Math.min(budget.hottest(), budget.ordinary() + budget.perLoop() * heat.depth(at));
        for (Value v : call.operands()) {
            limit += isPromising(v) ? budget.perGoodArgument() : 0;
        }
        return calleeSize <= limit;
    }

    /**
     * Where the runtime calls main and threads' bodies, which costs nothing: with such a body in it, a large partition
     * of the runtime would have to be compiled anew each time the application's class changes.
     */
    private static boolean entersApplication(JavaMethod caller, JavaMethod callee) {
        return caller != null && isRuntime(caller.owner()) && !isRuntime(callee.owner())
                && callee.owner().origin() != null && !callee.owner().origin().library();
    }

    private static boolean isRuntime(JavaClass c) {
        return c.internalName().startsWith("org/nativeaot/runtime/");
    }

    private static boolean isPromising(Value v) {
        if (!(v instanceof Instruction i)) {
            return false;
        }
        return i.opcode() == Opcode.NEW || i.opcode() == Opcode.NULL || i.opcode() == Opcode.ICONST
                || i.opcode() == Opcode.OBJECT_CONST;
    }
}
