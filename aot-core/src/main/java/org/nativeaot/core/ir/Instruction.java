package org.nativeaot.core.ir;

import java.util.Arrays;
import java.util.List;

/**
 * One operation. Its value is usable if the type is not VOID. An instruction that may throw either stands anywhere and
 * unwinds out of the function, or is the last of a block whose terminator is {@link Terminator.Try}.
 */
public final class Instruction extends Value {
    private final Opcode opcode;
    private final Value[] operands;
    private Object attribute;
    private final SourcePosition position;
    private boolean noThrow;

    Instruction(int id, Opcode opcode, IrType type, Object attribute, SourcePosition position, Value... operands) {
        super(id, type);
        this.opcode = opcode;
        this.operands = operands;
        this.attribute = attribute;
        this.position = position;
    }

    public Opcode opcode() {
        return opcode;
    }

    public int operandCount() {
        return operands.length;
    }

    public Value operand(int i) {
        return operands[i];
    }

    public List<Value> operands() {
        return Arrays.asList(operands);
    }

    public void setOperand(int i, Value v) {
        operands[i] = v;
    }

    /** Payload; its class is the opcode's attribute type. */
    public Object attribute() {
        return attribute;
    }

    @SuppressWarnings("unchecked")
    public <T> T attributeAs(Class<T> type) {
        return type.cast(attribute);
    }

    public void setAttribute(Object attribute) {
        this.attribute = attribute;
    }

    /** Null for instructions made by lowering that can neither throw nor call. */
    public SourcePosition position() {
        return position;
    }

    public boolean mayThrow() {
        if (noThrow || !opcode.mayThrow()) {
            return false;
        }
        if (attribute instanceof Intrinsic i) {
            return i.mayThrow();
        }
        if (attribute instanceof KernelFunction k) {
            return k.mayThrow();
        }
        if (attribute instanceof CallTarget t && (opcode == Opcode.CALL_SYMBOL || opcode == Opcode.CALL_POINTER)) {
            return t.mayThrow();
        }
        return true;
    }

    /** Records a proof that this instruction never throws. */
    public void setNoThrow() {
        noThrow = true;
    }

    public boolean isConstant() {
        return switch (opcode) {
            case ICONST, LCONST, FCONST, DCONST, NULL, STRING_CONST, CLASS_CONST, OBJECT_CONST -> true;
            default -> false;
        };
    }
}
