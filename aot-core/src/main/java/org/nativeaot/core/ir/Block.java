package org.nativeaot.core.ir;

import java.util.ArrayList;
import java.util.List;

/** A basic block: parameters, instructions, one terminator. Identity is equality. */
public final class Block {
    private final IrFunction function;
    private final int id;
    private final List<BlockParameter> parameters = new ArrayList<>();
    private List<Instruction> instructions = new ArrayList<>();
    private Terminator terminator;

    Block(IrFunction function, int id) {
        this.function = function;
        this.id = id;
    }

    public IrFunction function() {
        return function;
    }

    public int id() {
        return id;
    }

    /** Mutable by passes that keep the edges in step. */
    public List<BlockParameter> parameters() {
        return parameters;
    }

    public BlockParameter addParameter(IrType type) {
        BlockParameter p = new BlockParameter(function.nextValueId(), type, this);
        parameters.add(p);
        return p;
    }

    /** Mutable. */
    public List<Instruction> instructions() {
        return instructions;
    }

    public void setInstructions(List<Instruction> instructions) {
        this.instructions = instructions;
    }

    /** Makes an instruction at the end of the block. */
    public Instruction append(Opcode opcode, IrType type, Object attribute, SourcePosition position,
            Value... operands) {
        Instruction i = function.newInstruction(opcode, type, attribute, position, operands);
        instructions.add(i);
        return i;
    }

    public Instruction last() {
        return instructions.isEmpty() ? null : instructions.get(instructions.size() - 1);
    }

    /** Null only while the block is under construction. */
    public Terminator terminator() {
        return terminator;
    }

    public void setTerminator(Terminator terminator) {
        this.terminator = terminator;
    }

    public List<Block> successors() {
        List<Block> result = new ArrayList<>();
        for (Edge e : terminator.edges()) {
            result.add(e.target());
        }
        return result;
    }

    @Override
    public String toString() {
        return "b" + id;
    }
}
