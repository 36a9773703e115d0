package org.nativeaot.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;

/**
 * Stands in where an initialiser asks for handles on static fields that substitutes of its class no longer use. The
 * parameters are those of the calls replaced.
 */
public final class StaticHandles {
    private StaticHandles() {
    }

    public static VarHandle handle(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
        return null;
    }

    public static Field field(Class<?> owner, String name) {
        return null;
    }

    public static Object base(Unsafe unsafe, Field field) {
        return null;
    }

    public static long offset(Unsafe unsafe, Field field) {
        return 0;
    }
}
