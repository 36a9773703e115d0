package org.nativeaot.runtime;

/**
 * Elements of arrays whose type is not known: {@code java.lang.reflect.Array}. Checks come in HotSpot's order: kind of
 * array, index, type of the value.
 */
public final class ReflectiveArrays {
    private static final int BYTE = 1;
    private static final int SHORT = 2;
    private static final int INT = 4;
    private static final int LONG = 8;

    private ReflectiveArrays() {
    }

    public static int length(Object array) {
        requireArray(array);
        return TypeInfo.arrayLength(array);
    }

    private static void requireArray(Object array) {
        if (array == null) {
            throw new NullPointerException();
        }
        if (!TypeInfo.isArray(Intrinsics.typeOf(array))) {
            throw new IllegalArgumentException("Argument is not an array");
        }
    }

    private static void requireElement(Object array, int index) {
        requireArray(array);
        if (index < 0 || index >= TypeInfo.arrayLength(array)) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    private static void requirePrimitives(Object array) {
        requireArray(array);
        if (array instanceof Object[]) {
            throw new IllegalArgumentException("Argument is not an array of primitive type");
        }
    }

    /** The element, boxed if it is primitive. */
    public static Object get(Object array, int index) {
        requireElement(array, index);
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
        }
        return ((double[]) array)[index];
    }

    /** The element of an array of primitives, boxed. */
    public static Object getPrimitive(Object array, int index) {
        requirePrimitives(array);
        return get(array, index);
    }

    /** Unboxes and widens as method invocation does (JLS 5.3). */
    public static void set(Object array, int index, Object value) {
        requireArray(array);
        if (array instanceof Object[] a) {
            requireElement(array, index);
            if (value != null && !Types.isInstance(array.getClass().getComponentType(), value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            a[index] = value;
            return;
        }
        if (value == null) {
            throw new IllegalArgumentException();
        }
        setPrimitive(array, index, value);
    }

    /** As {@link #set} on an array of primitives. */
    public static void setPrimitive(Object array, int index, Object value) {
        requirePrimitives(array);
        requireElement(array, index);
        if (array instanceof int[] a) {
            a[index] = toInt(value);
        } else if (array instanceof long[] a) {
            a[index] = toLong(value);
        } else if (array instanceof byte[] a) {
            a[index] = toByte(value);
        } else if (array instanceof short[] a) {
            a[index] = toShort(value);
        } else if (array instanceof char[] a) {
            a[index] = toChar(value);
        } else if (array instanceof boolean[] a) {
            a[index] = toBoolean(value);
        } else if (array instanceof float[] a) {
            a[index] = toFloat(value);
        } else {
            ((double[]) array)[index] = toDouble(value);
        }
    }

    public static boolean toBoolean(Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        throw mismatch();
    }

    public static char toChar(Object value) {
        if (value instanceof Character c) {
            return c;
        }
        throw mismatch();
    }

    public static byte toByte(Object value) {
        return (byte) integer(value, BYTE);
    }

    public static short toShort(Object value) {
        return (short) integer(value, SHORT);
    }

    public static int toInt(Object value) {
        return (int) integer(value, INT);
    }

    public static long toLong(Object value) {
        return integer(value, LONG);
    }

    public static float toFloat(Object value) {
        return value instanceof Float f ? f : (float) integer(value, LONG);
    }

    public static double toDouble(Object value) {
        return value instanceof Double d ? d : value instanceof Float f ? f : integer(value, LONG);
    }

    /** A boxed integral number of at most so many bytes; a char counts as one that needs an int. */
    private static long integer(Object value, int bytes) {
        if (value instanceof Byte b) {
            return b;
        } else if (value instanceof Short s && bytes >= SHORT) {
            return s;
        } else if (value instanceof Character c && bytes >= INT) {
            return c;
        } else if (value instanceof Integer i && bytes >= INT) {
            return i;
        } else if (value instanceof Long l && bytes >= LONG) {
            return l;
        }
        throw mismatch();
    }

    private static IllegalArgumentException mismatch() {
        return new IllegalArgumentException("argument type mismatch");
    }
}
