package org.nativeaot.core.layout;

import org.nativeaot.core.model.Kind;

/** How a reference stands in a heap slot (fields, elements, statics). NARROW is not made yet. */
public enum RefFormat {
    /** Eight bytes, a plain address. */
    WIDE(0, 8);

    private final int id;
    private final int bytes;

    RefFormat(int id, int bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /** The number in {@code aotrt_image.ref_format}. */
    public int id() {
        return id;
    }

    /** Bytes of a reference slot. */
    public int bytes() {
        return bytes;
    }

    /** Bytes of a field or element. */
    public int bytes(Kind kind) {
        return kind == Kind.REF ? bytes : kind.bytes();
    }

    /** log2 of the size of an element. */
    public int shift(Kind kind) {
        return Integer.numberOfTrailingZeros(bytes(kind));
    }
}
