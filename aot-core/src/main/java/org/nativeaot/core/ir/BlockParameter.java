package org.nativeaot.core.ir;

/** A parameter of a block (a phi in other notations); of the entry block: a parameter of the function. */
public final class BlockParameter extends Value {
    private final Block block;

    BlockParameter(int id, IrType type, Block block) {
        super(id, type);
        this.block = block;
    }

    public Block block() {
        return block;
    }
}
