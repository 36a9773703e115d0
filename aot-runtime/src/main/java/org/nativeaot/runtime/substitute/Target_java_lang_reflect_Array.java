package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ClassNames;
import org.nativeaot.runtime.MultiArrays;
import org.nativeaot.runtime.ReflectiveArrays;
import org.nativeaot.runtime.Types;

/** Natives. */
@TargetClass(value = "java.lang.reflect.Array", reason = "native")
final class Target_java_lang_reflect_Array {
    private static final int MAX_DIMENSIONS = 255;

    private Target_java_lang_reflect_Array() {
    }

    @Substitute
    private static Object newArray(Class<?> component, int length) {
        return Types.newArray(component, length);
    }

    @Substitute
    private static Object multiNewArray(Class<?> component, int[] lengths) {
        if (component == null || lengths == null) {
            throw new NullPointerException();
        }
        if (lengths.length == 0 || lengths.length > MAX_DIMENSIONS || component == void.class) {
            throw new IllegalArgumentException();
        }
        Class<?> type = component;
        for (int i = 0; i < lengths.length; i++) {
            type = ClassNames.arrayType(Target_java_lang_Class.of(type)); // asks the analysis for nothing more
        }
        return MultiArrays.allocate(type, lengths);
    }

    @Substitute
    public static int getLength(Object array) {
        return ReflectiveArrays.length(array);
    }

    @Substitute
    public static Object get(Object array, int index) {
        return ReflectiveArrays.get(array, index);
    }

    @Substitute
    public static void set(Object array, int index, Object value) {
        ReflectiveArrays.set(array, index, value);
    }

    @Substitute
    public static boolean getBoolean(Object array, int index) {
        return ReflectiveArrays.toBoolean(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setBoolean(Object array, int index, boolean value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static byte getByte(Object array, int index) {
        return ReflectiveArrays.toByte(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setByte(Object array, int index, byte value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static char getChar(Object array, int index) {
        return ReflectiveArrays.toChar(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setChar(Object array, int index, char value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static short getShort(Object array, int index) {
        return ReflectiveArrays.toShort(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setShort(Object array, int index, short value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static int getInt(Object array, int index) {
        return ReflectiveArrays.toInt(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setInt(Object array, int index, int value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static long getLong(Object array, int index) {
        return ReflectiveArrays.toLong(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setLong(Object array, int index, long value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static float getFloat(Object array, int index) {
        return ReflectiveArrays.toFloat(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setFloat(Object array, int index, float value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }

    @Substitute
    public static double getDouble(Object array, int index) {
        return ReflectiveArrays.toDouble(ReflectiveArrays.getPrimitive(array, index));
    }

    @Substitute
    public static void setDouble(Object array, int index, double value) {
        ReflectiveArrays.setPrimitive(array, index, value);
    }
}
