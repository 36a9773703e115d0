package org.nativeaot.core.ir;

import org.nativeaot.core.model.Kind;

/**
 * How LIR touches memory.
 *
 * @param kind   width and extension: BYTE and SHORT sign-extend, BOOLEAN and CHAR zero-extend to I32
 * @param offset bytes added to the address
 * @param order  memory order
 * @param region what may alias: accesses of different regions never overlap
 * @param raw    true: a plain machine address (64-bit PTR or u32 offset), not a Java reference slot
 */
public record MemoryAccess(Kind kind, long offset, MemoryOrder order, Region region, boolean raw) {
    /** Alias classes, each a TBAA node. */
    public enum Region { ANY, FIELD, STATIC, ARRAY_ELEMENT, ARRAY_LENGTH, HEADER, TYPE_INFO, THREAD }

    public static MemoryAccess of(Kind kind, long offset, Region region) {
        return new MemoryAccess(kind, offset, kind == Kind.REF ? MemoryOrder.UNORDERED : MemoryOrder.PLAIN, region,
                false);
    }
}
