package org.nativeaot.core.ir;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.JavaMethod;

/**
 * The body of one method in SSA form. Parameters are the entry block's parameters, receiver first; the entry block has
 * no predecessors. Not thread-safe; one thread works on a function at a time.
 */
public final class IrFunction {
    private final String name;
    private final JavaMethod method;
    private final IrType result;
    private List<Block> blocks = new ArrayList<>();
    private int nextValue;
    private int nextBlock;
    private boolean mayThrow = true;

    /** @param method the Java method, or null for synthetic functions */
    public IrFunction(String name, JavaMethod method, IrType result) {
        this.name = name;
        this.method = method;
        this.result = result;
    }

    /** The symbol. */
    public String name() {
        return name;
    }

    public JavaMethod method() {
        return method;
    }

    public IrType result() {
        return result;
    }

    /** Mutable; the first is the entry. */
    public List<Block> blocks() {
        return blocks;
    }

    public void setBlocks(List<Block> blocks) {
        this.blocks = blocks;
    }

    public Block entry() {
        return blocks.get(0);
    }

    /** Whether calls use the convention of functions that may throw; true until an analysis proves otherwise. */
    public boolean mayThrow() {
        return mayThrow;
    }

    public void setMayThrow(boolean mayThrow) {
        this.mayThrow = mayThrow;
    }

    /** A new block at the end of the list. */
    public Block newBlock() {
        Block b = new Block(this, nextBlock++);
        blocks.add(b);
        return b;
    }

    /** An instruction that is in no block yet. */
    public Instruction newInstruction(Opcode opcode, IrType type, Object attribute, SourcePosition position,
                                      Value... operands) {
        return new Instruction(nextValue++, opcode, type, attribute, position, operands);
    }

    /** Upper bound of value ids. */
    public int valueCount() {
        return nextValue;
    }

    /** Upper bound of block ids. */
    public int blockCount() {
        return nextBlock;
    }

    int nextValueId() {
        return nextValue++;
    }

    @Override
    public String toString() {
        return name;
    }
}
