package org.nativeaot.runtime.substitute;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.internal.reflect.Reflection;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Lookups carry a class. Handles whose parts are constants are the compiler's; others cannot be made. */
@TargetClass(value = "java.lang.invoke.MethodHandles", clinit = TargetClass.Clinit.NONE,
        rest = TargetClass.Rest.DELETE, reason = "method handles are expanded when the program is published")
final class Target_java_lang_invoke_MethodHandles {
    private Target_java_lang_invoke_MethodHandles() {
    }

    /** MethodHandles.Lookup. */
    @TargetClass(value = "java.lang.invoke.MethodHandles$Lookup", clinit = TargetClass.Clinit.NONE,
            rest = TargetClass.Rest.DELETE, reason = "method handles are expanded when the program is published")
    static final class Lookup {
        @Alias
        private Class<?> lookupClass;

        @Inject
        Lookup(Class<?> lookupClass, String marker) {
            this.lookupClass = lookupClass;
        }

        @Substitute
        public Class<?> lookupClass() {
            return lookupClass;
        }

        @Substitute
        public MethodHandles.Lookup in(Class<?> other) {
            return (MethodHandles.Lookup) (Object) new Lookup(other, null);
        }

        @Substitute
        public Class<?> ensureInitialized(Class<?> c) {
            org.nativeaot.runtime.ClassInitialization.initialize(c);
            return c;
        }
    }

    @Substitute
    public static MethodHandles.Lookup lookup() {
        return (MethodHandles.Lookup) (Object) new Lookup(Reflection.getCallerClass(), null);
    }

    @Substitute
    public static MethodHandles.Lookup publicLookup() {
        return (MethodHandles.Lookup) (Object) new Lookup(Object.class, null);
    }

    @Substitute
    public static MethodHandles.Lookup privateLookupIn(Class<?> c, MethodHandles.Lookup caller) {
        return (MethodHandles.Lookup) (Object) new Lookup(c, null);
    }

    @Substitute
    public static VarHandle byteArrayViewVarHandle(Class<?> viewArrayClass, ByteOrder order) {
        return ByteViews.of(viewArrayClass, order == ByteOrder.BIG_ENDIAN, byte[].class);
    }

    @Substitute
    public static VarHandle byteBufferViewVarHandle(Class<?> viewArrayClass, ByteOrder order) {
        return ByteViews.of(viewArrayClass, order == ByteOrder.BIG_ENDIAN, ByteBuffer.class);
    }
}
