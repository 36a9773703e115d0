package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.MultiArrays;
import org.nativeaot.runtime.ReflectiveArrays;
import org.nativeaot.runtime.Types;

/** Natives. */
@TargetClass(value = "java.lang.reflect.Array", reason = "native")
final class Target_java_lang_reflect_Array {
    private Target_java_lang_reflect_Array() {
    }

    @Substitute
    private static Object newArray(Class<?> component, int length) {
        return Types.newArray(component, length);
    }

    @Substitute
    private static Object multiNewArray(Class<?> component, int[] lengths) {
        Class<?> type = component;
        for (int i = 0; i < lengths.length; i++) {
            type = type.arrayType();
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
}
