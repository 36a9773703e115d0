package org.nativeaot.runtime;

import jdk.internal.misc.Unsafe;

/**
 * Reads TypeInfos (internals/binary-interface.md). A type is named by the address of its TypeInfo; references between
 * them are offsets from the image's anchor, which each TypeInfo knows its own distance from.
 */
public final class TypeInfo {
    /**
     * Where the elements begin in every array. Unsafe's own constants are int in some class libraries and long in
     * others, which code compiled once cannot name.
     */
    public static final int ARRAY_BASE = 16;
    public static final int KIND_REF_ARRAY = 1;
    public static final int KIND_PRIM_ARRAY = 2;
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long SELF = 0;
    private static final long KIND = 4;
    private static final long SHIFT = 5;
    private static final long FLAGS = 6;
    private static final long SUPER = 20;
    private static final long COMPONENT = 24;
    private static final long ARRAY = 28;
    private static final long MIRROR = 32;
    private static final long ARRAY_LENGTH = 8;
    private static final int FINALIZER = 1;
    private static final int CLONEABLE = 2;

    private TypeInfo() {
    }

    /** Length of an array of any type; it stands at the same place in all of them. */
    public static int arrayLength(Object array) {
        return UNSAFE.getInt(array, ARRAY_LENGTH);
    }

    /** Address that offsets count from. */
    public static long anchor(long type) {
        return type - (UNSAFE.getInt(type + SELF) & 0xffffffffL);
    }

    private static long follow(long type, long field) {
        long offset = UNSAFE.getInt(type + field) & 0xffffffffL;
        return offset == 0 ? 0 : anchor(type) + offset;
    }

    public static int kind(long type) {
        return UNSAFE.getByte(type + KIND);
    }

    public static boolean isArray(long type) {
        int kind = kind(type);
        return kind == KIND_REF_ARRAY || kind == KIND_PRIM_ARRAY;
    }

    /** log2 of an array's element size. */
    public static int shift(long type) {
        return UNSAFE.getByte(type + SHIFT);
    }

    public static boolean hasFinalizer(long type) {
        return (UNSAFE.getShort(type + FLAGS) & FINALIZER) != 0;
    }

    public static boolean isCloneable(long type) {
        return (UNSAFE.getShort(type + FLAGS) & CLONEABLE) != 0;
    }

    /** 0 for Object and interfaces. */
    public static long superType(long type) {
        return follow(type, SUPER);
    }

    /** Element type of an array type. */
    public static long component(long type) {
        return follow(type, COMPONENT);
    }

    /** Type of arrays of this type; 0 if the program never makes or tests one. */
    public static long arrayOf(long type) {
        return follow(type, ARRAY);
    }

    public static Class<?> mirror(long type) {
        return (Class<?>) Intrinsics.addressToObject(follow(type, MIRROR));
    }
}
