package org.nativeaot.runtime;

/** Elements of arrays whose type is not known: {@code java.lang.reflect.Array}. */
public final class ReflectiveArrays {
    private ReflectiveArrays() {
    }

    private static void check(Object array) {
        if (!TypeInfo.isArray(Intrinsics.typeOf(array))) {
            throw notAnArray();
        }
    }

    private static IllegalArgumentException notAnArray() {
        return new IllegalArgumentException("Argument is not an array");
    }

    public static int length(Object array) {
        if (array == null) {
            throw new NullPointerException();
        }
        check(array);
        return TypeInfo.arrayLength(array);
    }

    public static Object get(Object array, int index) {
        if (array instanceof Object[] a) {
            return a[index];
        } else if (array instanceof int[] a) {
            return a[index];
        } else if (array instanceof long[] a) {
            return a[index];
        } else if (array instanceof byte[] a) {
            return a[index];
        } else if (array instanceof char[] a) {
            return a[index];
        } else if (array instanceof short[] a) {
            return a[index];
        } else if (array instanceof boolean[] a) {
            return a[index];
        } else if (array instanceof float[] a) {
            return a[index];
        } else if (array instanceof double[] a) {
            return a[index];
        } else if (array == null) {
            throw new NullPointerException();
        }
        throw notAnArray();
    }

    /** Unboxes and widens as method invocation does (JLS 5.3). */
    public static void set(Object array, int index, Object value) {
        if (array instanceof Object[] a) {
            if (value != null && !Types.isInstance(array.getClass().getComponentType(), value)) {
                throw mismatch();
            }
            a[index] = value;
        } else if (array instanceof int[] a) {
            a[index] = (int) integer(value, 4);
        } else if (array instanceof long[] a) {
            a[index] = integer(value, 8);
        } else if (array instanceof byte[] a) {
            a[index] = (byte) integer(value, 1);
        } else if (array instanceof short[] a) {
            a[index] = (short) integer(value, 2);
        } else if (array instanceof char[] a) {
            if (!(value instanceof Character c)) {
                throw mismatch();
            }
            a[index] = c;
        } else if (array instanceof boolean[] a) {
            if (!(value instanceof Boolean b)) {
                throw mismatch();
            }
            a[index] = b;
        } else if (array instanceof float[] a) {
            a[index] = value instanceof Float f ? f : (float) integer(value, 8);
        } else if (array instanceof double[] a) {
            a[index] = value instanceof Double d ? d : value instanceof Float f ? f : integer(value, 8);
        } else if (array == null) {
            throw new NullPointerException();
        } else {
            throw notAnArray();
        }
    }

    /** A boxed integral number of at most so many bytes; a char counts as one that needs an int. */
    private static long integer(Object value, int bytes) {
        if (value instanceof Byte b) {
            return b;
        } else if (value instanceof Short s && bytes >= 2) {
            return s;
        } else if (value instanceof Character c && bytes >= 4) {
            return c;
        } else if (value instanceof Integer i && bytes >= 4) {
            return i;
        } else if (value instanceof Long l && bytes >= 8) {
            return l;
        }
        throw mismatch();
    }

    private static IllegalArgumentException mismatch() {
        return new IllegalArgumentException("argument type mismatch");
    }
}
