package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;
import org.nativeaot.runtime.substitute.Target_java_lang_Class;

/** Tests and allocation by class object. */
public final class Types {
    private Types() {
    }

    /** Full subtype test on TypeInfos, arrays included; 1 if {@code from} is assignable to {@code to}. */
    /** How many types the program has. */
    @KernelCall("aotrt_type_count")
    public static native int count();

    @KernelCall("aotrt_type_is_assignable")
    private static native int assignable(long from, long to);

    /** {@code Class.isInstance}. */
    public static boolean isInstance(Class<?> c, Object o) {
        if (o == null) {
            return false;
        }
        long type = Intrinsics.typeOfClass(c);
        return type != 0 && assignable(Intrinsics.typeOf(o), type) != 0;
    }

    /** {@code to.isAssignableFrom(from)}. */
    public static boolean isAssignable(Class<?> from, Class<?> to) {
        if (from == to) {
            return true;
        }
        if (from.isPrimitive() || to.isPrimitive()) {
            return false;
        }
        long a = Intrinsics.typeOfClass(from);
        long b = Intrinsics.typeOfClass(to);
        if (a != 0 && b != 0) {
            return assignable(a, b) != 0;
        }
        return isSubclass(from, to);
    }

    /** By names and mirrors, for types that have no TypeInfo. */
    private static boolean isSubclass(Class<?> from, Class<?> to) {
        if (to == Object.class) {
            return true;
        }
        if (from.isArray()) {
            return to.isArray() ? isAssignable(from.getComponentType(), to.getComponentType())
                    : to == Cloneable.class || to == java.io.Serializable.class;
        }
        for (Class<?> c = from; c != null; c = c.getSuperclass()) {
            if (c == to) {
                return true;
            }
            for (Class<?> i : Target_java_lang_Class.of(c).aotInterfaces) {
                if (i == to || isSubclass(i, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * A new array; the length is checked.
     *
     * @throws UnsupportedOperationException if the program was published without this array type
     */
    public static Object newArray(Class<?> component, int length) {
        if (component == null) {
            throw new NullPointerException();
        }
        if (component == void.class) {
            throw new IllegalArgumentException();
        }
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        long type = Intrinsics.typeOfClass(component);
        long array = type == 0 ? 0 : TypeInfo.arrayOf(type);
        if (array == 0) {
            throw noArrayType(component);
        }
        return Intrinsics.allocateArray(array, length, TypeInfo.shift(array));
    }

    private static UnsupportedOperationException noArrayType(Class<?> component) {
        return new UnsupportedOperationException("AOT2001: the program was published without the type "
                + component.getTypeName() + "[], which it makes by reflection only");
    }

    /** Copies a Throwable-safe text of the type's name. */
    static String nameOf(Object o) {
        return o.getClass().getName();
    }
}
