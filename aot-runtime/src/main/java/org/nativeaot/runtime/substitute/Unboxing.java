package org.nativeaot.runtime.substitute;

/**
 * References taken as primitive values, as method handles convert them: the box of the type itself or of one that
 * widens to it (JLS 5.1.2); null and other objects throw.
 */
public final class Unboxing {
    private Unboxing() {
    }

    /** True if an object of a static type may be a box of the primitive type, or one that widens to it. */
    static boolean mayHold(Class<?> type, Class<?> primitive) {
        Object zero = zero(primitive);
        return type.isInstance(zero) || widens(type, primitive);
    }

    private static Object zero(Class<?> p) {
        return p == int.class ? (Object) 0 : p == long.class ? (Object) 0L : p == boolean.class ? (Object) false
                : p == double.class ? (Object) 0.0 : p == float.class ? (Object) 0f
                : p == byte.class ? (Object) (byte) 0 : p == short.class ? (Object) (short) 0 : (Object) (char) 0;
    }

    private static boolean widens(Class<?> box, Class<?> p) {
        boolean toInt = box == Short.class || box == Character.class || box == Byte.class;
        boolean toLong = toInt || box == Integer.class;
        boolean toFloat = toLong || box == Long.class;
        return p == int.class && toInt || p == long.class && toLong || p == float.class && toFloat
                || p == double.class && (toFloat || box == Float.class) || p == short.class && box == Byte.class;
    }

    /** Throws what method handles throw for an object that does not convert. */
    private static ClassCastException mismatch(Object v, Class<?> box) {
        if (!(v instanceof Boolean || v instanceof Character)) {
            Number n = (Number) v; // throws for objects that are no boxes at all
        }
        box.cast(v);
        throw new ClassCastException();
    }

    public static boolean booleanOf(Object v) {
        if (v instanceof Boolean) {
            return (Boolean) v;
        }
        if (v == null) {
            throw new NullPointerException();
        }
        throw mismatch(v, Boolean.class);
    }

    public static byte byteOf(Object v) {
        if (v instanceof Byte) {
            return (Byte) v;
        }
        if (v == null) {
            throw new NullPointerException();
        }
        throw mismatch(v, Byte.class);
    }

    public static char charOf(Object v) {
        if (v instanceof Character) {
            return (Character) v;
        }
        if (v == null) {
            throw new NullPointerException();
        }
        throw mismatch(v, Character.class);
    }

    public static short shortOf(Object v) {
        if (v instanceof Short) {
            return (Short) v;
        }
        if (v instanceof Byte) {
            return (byte) v;
        }
        if (v == null) {
            throw new NullPointerException();
        }
        throw mismatch(v, Short.class);
    }

    public static int intOf(Object v) {
        return toInt(v, Integer.class);
    }

    public static long longOf(Object v) {
        return toLong(v, Long.class);
    }

    public static float floatOf(Object v) {
        return v instanceof Float ? (Float) v : toLong(v, Float.class);
    }

    public static double doubleOf(Object v) {
        if (v instanceof Double) {
            return (Double) v;
        }
        return v instanceof Float ? (Float) v : toLong(v, Double.class);
    }

    /** A box of long, or of what widens to it; for others the exception names the box that was wanted. */
    private static long toLong(Object v, Class<?> wanted) {
        return v instanceof Long ? (Long) v : toInt(v, wanted);
    }

    private static int toInt(Object v, Class<?> wanted) {
        if (v instanceof Integer) {
            return (Integer) v;
        }
        if (v instanceof Short) {
            return (short) v;
        }
        if (v instanceof Character) {
            return (char) v;
        }
        if (v instanceof Byte) {
            return (byte) v;
        }
        if (v == null) {
            throw new NullPointerException();
        }
        throw mismatch(v, wanted);
    }
}
