package org.nativeaot.core.layout;

import org.nativeaot.core.model.Kind;

/** How a reference stands in a heap slot (fields, elements, statics). */
public enum RefFormat {
    /** Eight bytes, a plain address. */
    WIDE(0, 8),
    /** Four bytes, a plain address: heap and image lie below 3.5 GiB, the image at an address known at publish time. */
    NARROW(1, 4);

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

    /**
     * What offsets in the image count from, as a number: its own start, wherever that is loaded (WIDE); address 0, so
     * that every offset is an address (NARROW).
     */
    public int imageBase(LayoutDefinition facts) {
        return this == NARROW ? facts.constant("NARROW_IMAGE_BASE") : 0;
    }
}
