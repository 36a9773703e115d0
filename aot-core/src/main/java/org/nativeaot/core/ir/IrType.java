package org.nativeaot.core.ir;

import org.nativeaot.core.model.Kind;

/** Type of an SSA value. Java's narrow integers are {@link #I32}. */
public enum IrType {
    I32("i32"), I64("i64"), F32("f32"), F64("f64"),
    /** A Java reference: the address of an object, or null. */
    REF("ref"),
    /** A raw address (LIR only): TypeInfo, statics, inside of an object. */
    PTR("ptr"),
    VOID("void");

    private final String text;

    IrType(String text) {
        this.text = text;
    }

    public static IrType of(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, CHAR, SHORT, INT -> I32;
            case LONG -> I64;
            case FLOAT -> F32;
            case DOUBLE -> F64;
            case REF -> REF;
            case VOID -> VOID;
        };
    }

    public boolean isFloating() {
        return this == F32 || this == F64;
    }

    @Override
    public String toString() {
        return text;
    }
}
