package org.nativeaot.core.analysis;

import org.nativeaot.core.analysis.flow.FlowGraph;
import org.nativeaot.core.analysis.flow.NumberFlow;
import org.nativeaot.core.analysis.flow.TypeFlow;
import org.nativeaot.core.analysis.flow.TypeObserver;
import org.nativeaot.core.frontend.ConstantFolding;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/** How the ints of a body come about: constants, arithmetic on constants, comparisons with null, type tests. */
final class NumberRules {
    private final BodyFlows body;
    private final FlowGraph graph;

    NumberRules(BodyFlows body, FlowGraph graph) {
        this.body = body;
        this.graph = graph;
    }

    /** Sets up the flow of an instruction that gives an int. */
    void compute(Instruction i) {
        switch (i.opcode()) {
            case ICONST -> graph.put(fresh(i), (Integer) i.attribute());
            case BOUNDS_CHECK, LENGTH_CHECK, ZERO_CHECK -> {
                if (i.operand(0).type() == IrType.I32) {
                    graph.link(body.number(i.operand(0)), fresh(i));
                }
            }
            case INSTANCE_OF -> instanceOf(i);
            case CMP -> {
                if (i.operand(0).type() == IrType.REF) {
                    compareWithNull(i);
                } else {
                    fold(i);
                }
            }
            case SELECT -> {
                NumberFlow f = fresh(i);
                graph.link(body.number(i.operand(1)), f);
                graph.link(body.number(i.operand(2)), f);
            }
            case ADD, SUB, MUL, AND, OR, XOR, SHL, SHR, USHR, NEG, I2B, I2C, I2S -> fold(i);
            default -> {
            }
        }
    }

    /** A store narrows: boolean to the low bit, byte, char and short to their width (JVMS putfield). */
    void store(NumberFlow value, Kind kind, NumberFlow field) {
        if (kind == Kind.INT || value.varies()) {
            graph.link(value, field);
            return;
        }
        Runnable step = () -> {
            if (value.varies()) {
                graph.vary(field);
            } else if (value.isConstant()) {
                graph.put(field, narrow(kind, value.value()));
            }
        };
        graph.observe(value, step);
        step.run();
    }

    private static int narrow(Kind kind, int value) {
        return switch (kind) {
            case BOOLEAN -> value & 1;
            case BYTE -> (byte) value;
            case CHAR -> (char) value;
            case SHORT -> (short) value;
            default -> value;
        };
    }

    private NumberFlow fresh(Value v) {
        return body.define(v, new NumberFlow());
    }

    private void fold(Instruction i) {
        for (Value v : i.operands()) {
            if (v.type() != IrType.I32 || body.number(v).varies()) {
                return;
            }
        }
        NumberFlow result = fresh(i);
        NumberFlow a = body.number(i.operand(0));
        NumberFlow b = i.operandCount() > 1 ? body.number(i.operand(1)) : null;
        Runnable step = () -> {
            if (a.varies() || b != null && b.varies()) {
                graph.vary(result);
            } else if (a.isConstant() && (b == null || b.isConstant())) {
                graph.put(result, evaluate(i, a.value(), b == null ? 0 : b.value()));
            }
        };
        graph.observe(a, step);
        if (b != null) {
            graph.observe(b, step);
        }
        step.run();
    }

    private static int evaluate(Instruction i, int a, int b) {
        if (i.opcode() == Opcode.CMP) {
            return ConstantFolding.compare((Condition) i.attribute(), a, b) ? 1 : 0;
        }
        return (i.operandCount() == 1 ? ConstantFolding.fold(i.opcode(), a) : ConstantFolding.fold(i.opcode(), a, b))
                .intValue();
    }

    /** While no object gets there, the reference is null. */
    private void compareWithNull(Instruction i) {
        Value other = isNull(i.operand(1)) ? i.operand(0) : isNull(i.operand(0)) ? i.operand(1) : null;
        if (other == null) {
            return;
        }
        NumberFlow result = fresh(i);
        TypeFlow f = body.reference(other);
        if (f.isEmpty()) {
            graph.put(result, i.attribute() == Condition.EQ ? 1 : 0);
            body.observe(other, type -> graph.vary(result));
        } else {
            graph.vary(result);
        }
    }

    private static boolean isNull(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.NULL;
    }

    /** What cannot be null is an instance if all its types are; what can be null, never surely. */
    private void instanceOf(Instruction i) {
        Value object = i.operand(0);
        JavaType type = (JavaType) i.attribute();
        NumberFlow result = fresh(i);
        if (!object.isNonNull()) {
            graph.put(result, 0);
        }
        body.observe(object, new TypeObserver() {
            @Override
            public void flowed(int number) {
                graph.put(result, body.isBelow(number, type) ? 1 : 0);
            }
        });
    }
}
