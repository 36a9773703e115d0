package org.nativeaot.core.ir;

/** An SSA value: a block parameter or the result of an instruction. Identity is equality. */
public abstract sealed class Value permits BlockParameter, Instruction {
    private final int id;
    private final IrType type;
    private Stamp stamp;

    Value(int id, IrType type) {
        this.id = id;
        this.type = type;
    }

    /** Number within the function; printed as {@code v<id>}. */
    public final int id() {
        return id;
    }

    public final IrType type() {
        return type;
    }

    /** What is known of a reference; null for other types and for unknown references. */
    public final Stamp stamp() {
        return stamp;
    }

    public final void setStamp(Stamp stamp) {
        this.stamp = stamp;
    }

    public final boolean isNonNull() {
        return stamp != null && stamp.nonNull();
    }

    @Override
    public final String toString() {
        return "v" + id;
    }
}
