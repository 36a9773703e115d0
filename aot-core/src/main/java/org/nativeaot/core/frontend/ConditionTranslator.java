package org.nativeaot.core.frontend;

import static org.nativeaot.core.frontend.Bytecodes.*;

import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaType;

/**
 * Conditional jumps. {@code lcmp; iflt} and its kin become one comparison; a jump on a known condition is a plain jump;
 * what a test proves is remembered on the edge.
 */
final class ConditionTranslator {
    private final HirEmitter emitter;
    private final MethodTranslation translation;

    ConditionTranslator(HirEmitter emitter, MethodTranslation translation) {
        this.emitter = emitter;
        this.translation = translation;
    }

    /** A condition as a value, or its opposite as one. */
    private record Test(Value value, boolean negated) {
    }

    void branch(int op, BytecodeBlock taken, BytecodeBlock next) {
        FrameState frame = emitter.state();
        Test test;
        if (op == IFNULL || op == IFNONNULL) {
            Value v = frame.pop();
            test = new Test(isNull(v), op == IFNONNULL);
        } else if (op == IF_ACMPEQ || op == IF_ACMPNE) {
            Value b = frame.pop();
            Value a = frame.pop();
            Value same = Stamps.isNull(b) ? isNull(a) : Stamps.isNull(a) ? isNull(b)
                    : emitter.compare(Condition.EQ, a, b);
            test = new Test(same, op == IF_ACMPNE);
        } else if (op >= IF_ICMPEQ) {
            Value b = frame.pop();
            Value a = frame.pop();
            test = compare(Condition.values()[op - IF_ICMPEQ], a, b);
        } else {
            test = againstZero(Condition.values()[op - IFEQ], frame.pop());
        }
        jump(test, taken, next);
    }

    private Value isNull(Value v) {
        if (emitter.isNonNull(v)) {
            return emitter.intConstant(0);
        }
        return emitter.compare(Condition.EQ, v, emitter.nullConstant());
    }

    private Test compare(Condition c, Value a, Value b) {
        Integer zero = ConstantFolding.intConstant(b);
        if (zero != null && zero == 0) {
            return againstZero(c, a);
        }
        return new Test(emitter.compare(c, a, b), false);
    }

    private Test againstZero(Condition c, Value v) {
        if (v instanceof Instruction i) {
            switch (i.opcode()) {
                case CMP, INSTANCE_OF -> {
                    if (c == Condition.NE || c == Condition.EQ) {
                        return new Test(v, c == Condition.EQ);
                    }
                }
                case LCMP -> {
                    return new Test(emitter.compare(c, i.operand(0), i.operand(1)), false);
                }
                case FCMPL, FCMPG -> {
                    return floating(c, i);
                }
                default -> {
                }
            }
        }
        return new Test(emitter.compare(c, v, emitter.intConstant(0)), false);
    }

    /**
     * CMP is false on NaN. FCMPL gives -1 then, so "less" tests hold on NaN and are the opposite of a CMP; FCMPG
     * gives 1, so "greater" tests are.
     */
    private Test floating(Condition c, Instruction i) {
        boolean trueOnNaN = i.opcode() == Opcode.FCMPL
                ? c == Condition.LT || c == Condition.LE
                : c == Condition.GT || c == Condition.GE;
        Condition direct = trueOnNaN ? c.negate() : c;
        return new Test(emitter.compare(direct, i.operand(0), i.operand(1)), trueOnNaN);
    }

    private void jump(Test test, BytecodeBlock taken, BytecodeBlock next) {
        BytecodeBlock whenTrue = test.negated() ? next : taken;
        BytecodeBlock whenFalse = test.negated() ? taken : next;
        Integer known = ConstantFolding.intConstant(test.value());
        FrameState frame = emitter.state();
        if (known != null || whenTrue == whenFalse) {
            BytecodeBlock only = known != null && known == 0 ? whenFalse : whenTrue;
            emitter.end(new Terminator.Goto(emitter.position(), translation.edge(only, frame, null)));
            return;
        }
        FrameState ifTrue = frame.copy();
        FrameState ifFalse = frame.copy();
        learn((Instruction) test.value(), ifTrue, ifFalse);
        emitter.end(new Terminator.If(emitter.position(), test.value(), translation.edge(whenTrue, ifTrue, null),
                translation.edge(whenFalse, ifFalse, null), -1));
    }

    private static void learn(Instruction test, FrameState ifTrue, FrameState ifFalse) {
        if (test.opcode() == Opcode.INSTANCE_OF) {
            Value v = test.operand(0);
            ifTrue.learn(Facts.Kind.TYPE, v, (JavaType) test.attribute());
            ifTrue.learn(Facts.Kind.NON_NULL, v, Boolean.TRUE);
        } else if (test.opcode() == Opcode.CMP && test.operand(0).type() == IrType.REF
                && Stamps.isNull(test.operand(1))) {
            (test.attribute() == Condition.EQ ? ifFalse : ifTrue).learn(Facts.Kind.NON_NULL, test.operand(0),
                    Boolean.TRUE);
        }
    }
}
