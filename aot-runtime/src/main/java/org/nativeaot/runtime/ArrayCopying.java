package org.nativeaot.runtime;

/** {@code System.arraycopy}: checks, then a copy that the compiler or kernel makes. */
public final class ArrayCopying {
    private ArrayCopying() {
    }

    /** All checks in HotSpot's order and words. */
    public static void copy(Object from, int fromIndex, Object to, int toIndex, int length) {
        if (from == null || to == null) {
            throw new NullPointerException();
        }
        long type = Intrinsics.typeOf(from);
        long target = Intrinsics.typeOf(to);
        if (type != target) {
            if (TypeInfo.kind(type) == TypeInfo.KIND_REF_ARRAY && TypeInfo.kind(target) == TypeInfo.KIND_REF_ARRAY) {
                checkBounds(from, fromIndex, to, toIndex, length);
                copyElements((Object[]) from, fromIndex, (Object[]) to, toIndex, length);
                return;
            }
            throw mismatch(from, type, to, target);
        }
        if (!TypeInfo.isArray(type)) {
            throw new ArrayStoreException("arraycopy: source type " + from.getClass().getName() + " is not an array");
        }
        checkBounds(from, fromIndex, to, toIndex, length);
        Intrinsics.arrayCopy(from, fromIndex, to, toIndex, length);
    }

    private static ArrayStoreException mismatch(Object from, long type, Object to, long target) {
        if (!TypeInfo.isArray(type)) {
            return new ArrayStoreException("arraycopy: source type " + from.getClass().getName() + " is not an array");
        }
        if (!TypeInfo.isArray(target)) {
            return new ArrayStoreException("arraycopy: destination type " + to.getClass().getName()
                    + " is not an array");
        }
        return new ArrayStoreException("arraycopy: type mismatch: can not copy " + describe(from) + "[] into "
                + describe(to) + "[]");
    }

    private static ArrayStoreException elementMismatch(Class<?> from, Class<?> to) {
        return new ArrayStoreException(Types.isAssignable(to, from)
                ? "arraycopy: element type mismatch: can not cast one of the elements of " + from.getName()
                        + "[] to the type of the destination array, " + to.getName()
                : "arraycopy: type mismatch: can not copy " + from.getName() + "[] into " + to.getName() + "[]");
    }

    private static String describe(Object array) {
        Class<?> component = array.getClass().getComponentType();
        return component.isPrimitive() ? component.getName() : "object array";
    }

    private static void checkBounds(Object from, int fromIndex, Object to, int toIndex, int length) {
        int fromLength = TypeInfo.arrayLength(from);
        int toLength = TypeInfo.arrayLength(to);
        if ((fromIndex | toIndex | length) < 0 || length > fromLength - fromIndex || length > toLength - toIndex) {
            throw outOfBounds(from, fromIndex, fromLength, to, toIndex, toLength, length);
        }
    }

    private static ArrayIndexOutOfBoundsException outOfBounds(Object from, int fromIndex, int fromLength, Object to,
                                                              int toIndex, int toLength, int length) {
        String text;
        if (fromIndex < 0) {
            text = "source index " + fromIndex + " out of bounds for " + describe(from) + "[" + fromLength + "]";
        } else if (toIndex < 0) {
            text = "destination index " + toIndex + " out of bounds for " + describe(to) + "[" + toLength + "]";
        } else if (length < 0) {
            text = "length " + length + " is negative";
        } else if (length > fromLength - fromIndex) {
            text = "last source index " + Integer.toUnsignedString(fromIndex + length) + " out of bounds for "
                    + describe(from) + "[" + fromLength + "]";
        } else {
            text = "last destination index " + Integer.toUnsignedString(toIndex + length) + " out of bounds for "
                    + describe(to) + "[" + toLength + "]";
        }
        return new ArrayIndexOutOfBoundsException("arraycopy: " + text);
    }

    /** Arrays of different reference types: each element is tested unless the types promise that all fit. */
    private static void copyElements(Object[] from, int fromIndex, Object[] to, int toIndex, int length) {
        Class<?> component = to.getClass().getComponentType();
        if (Types.isAssignable(from.getClass().getComponentType(), component)) {
            Intrinsics.arrayCopy(from, fromIndex, to, toIndex, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            Object e = from[fromIndex + i];
            if (e != null && !Types.isInstance(component, e)) {
                throw elementMismatch(from.getClass().getComponentType(), component);
            }
            to[toIndex + i] = e;
        }
    }
}
