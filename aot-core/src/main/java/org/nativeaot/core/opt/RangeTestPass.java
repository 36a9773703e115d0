package org.nativeaot.core.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaField;

/**
 * {@code i < 0 || i >= n} in two branches becomes one unsigned comparison where n is known not to be negative: the
 * class library's checks of indices. LLVM does so for one condition, but not for two branches whose bad side is rare;
 * and array accesses behind such a test have the comparison of their own bounds check in front of them.
 */
final class RangeTestPass implements Pass {
    /** How far back a value is followed to see that it is not negative. */
    private static final int DEPTH = 4;

    /** A branch on a comparison of ints, turned so that {@code outside} is taken if it holds. */
    private record Test(Value index, Condition condition, Value bound, Edge outside, Edge inside, int probability) {
        static Test of(Block b, boolean negated) {
            if (!(b.terminator() instanceof Terminator.If t) || !(t.condition() instanceof Instruction c)
                    || c.opcode() != Opcode.CMP || c.operand(0).type() != IrType.I32) {
                return null;
            }
            Condition condition = c.attributeAs(Condition.class);
            int percent = t.probability();
            return negated
                    ? new Test(c.operand(0), condition.negate(), c.operand(1), t.whenFalse(), t.whenTrue(),
                            percent < 0 ? -1 : 100 - percent)
                    : new Test(c.operand(0), condition, c.operand(1), t.whenTrue(), t.whenFalse(), percent);
        }

        boolean isSignTest() {
            return condition == Condition.LT && isConstant(bound, 0)
                    || condition == Condition.LE && isConstant(bound, -1);
        }
    }

    @Override
    public boolean run(IrFunction f, PassContext context) {
        Map<Block, Integer> arrivals = null;
        boolean changed = false;
        for (Block b : f.blocks()) {
            for (boolean negated : new boolean[] {false, true}) {
                Test sign = Test.of(b, negated);
                if (sign == null || !sign.isSignTest()) {
                    continue;
                }
                arrivals = arrivals == null ? arrivals(f) : arrivals;
                changed |= arrivals.get(sign.inside().target()) == 1 && sign.inside().arguments().isEmpty()
                        && merge(b, sign);
            }
        }
        return changed;
    }

    private static Map<Block, Integer> arrivals(IrFunction f) {
        Map<Block, Integer> count = new HashMap<>();
        count.put(f.entry(), 1);
        for (Block b : f.blocks()) {
            b.terminator().edges().forEach(e -> count.merge(e.target(), 1, Integer::sum));
        }
        return count;
    }

    private static boolean merge(Block b, Test sign) {
        Block next = sign.inside().target();
        for (boolean negated : new boolean[] {false, true}) {
            Test bound = Test.of(next, negated);
            if (bound != null && bound.condition() == Condition.GE && bound.index() == sign.index()
                    && bound.outside().target() == sign.outside().target()
                    && bound.outside().arguments().equals(sign.outside().arguments())
                    && isPure(next) && isNotNegative(bound.bound(), DEPTH)) {
                List<Instruction> all = new ArrayList<>(b.instructions());
                all.addAll(next.instructions());
                b.setInstructions(all);
                next.setInstructions(new ArrayList<>());
                Value outside = b.append(Opcode.CMP, IrType.I32, Condition.UGE, b.terminator().position(),
                        bound.index(), bound.bound());
                b.setTerminator(new Terminator.If(b.terminator().position(), outside, sign.outside(), new Edge(next),
                        Math.max(sign.probability(), bound.probability())));
                next.setTerminator(new Terminator.Goto(next.terminator().position(), bound.inside()));
                return true;
            }
        }
        return false;
    }

    /** True if it does not matter that the block's instructions are done though control does not get there. */
    private static boolean isPure(Block b) {
        for (Instruction i : b.instructions()) {
            boolean plainLoad = i.opcode() == Opcode.GET_FIELD && !i.attributeAs(JavaField.class).isVolatile();
            if (i.opcode().effect() != Opcode.Effect.PURE && !plainLoad) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConstant(Value v, int n) {
        return v instanceof Instruction i && i.opcode() == Opcode.ICONST && i.attributeAs(Integer.class) == n;
    }

    private static boolean isNotNegative(Value v, int depth) {
        if (!(v instanceof Instruction i) || depth == 0) {
            return false;
        }
        return switch (i.opcode()) {
            case ARRAY_LENGTH, I2C -> true;
            case ICONST -> i.attributeAs(Integer.class) >= 0;
            case SHR, USHR, DIV, REM -> isNotNegative(i.operand(0), depth - 1)
                    && (i.opcode() != Opcode.DIV || isNotNegative(i.operand(1), depth - 1));
            case AND -> isNotNegative(i.operand(0), depth - 1) || isNotNegative(i.operand(1), depth - 1);
            default -> false;
        };
    }
}
