package org.nativeaot.runtime.substitute;

import jdk.internal.misc.Unsafe;
import org.nativeaot.annotation.KeepOriginal;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;

/**
 * What is left of VarHandle: its subclasses' static methods do the work, called straight by the compiler, and no method
 * handles, forms or access descriptors are behind it.
 */
@TargetClass(value = "java.lang.invoke.VarHandle", clinit = TargetClass.Clinit.NONE, rest = TargetClass.Rest.DELETE,
        reason = "access modes are expanded when the program is published")
abstract class Target_java_lang_invoke_VarHandle {
    /** VarForm. */
    @TargetClass("java.lang.invoke.VarForm")
    static final class Form {
    }

    @KeepOriginal
    Target_java_lang_invoke_VarHandle(Form form) {
    }

    @KeepOriginal
    Target_java_lang_invoke_VarHandle(Form form, boolean exact) {
    }

    @KeepOriginal
    native Target_java_lang_invoke_VarHandle target();

    @KeepOriginal
    native Target_java_lang_invoke_VarHandle asDirect();

    @KeepOriginal(jdk = "..20")
    native boolean isDirect();

    @Substitute
    public boolean hasInvokeExactBehavior() {
        return false;
    }

    @Substitute
    @TargetElement(name = "toString")
    public String aotToString() {
        return getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(this));
    }

    @Substitute
    public static void fullFence() {
        Unsafe.getUnsafe().fullFence();
    }

    @Substitute
    public static void acquireFence() {
        Unsafe.getUnsafe().loadFence();
    }

    @Substitute
    public static void releaseFence() {
        Unsafe.getUnsafe().storeFence();
    }

    @Substitute
    public static void loadLoadFence() {
        Unsafe.getUnsafe().loadFence();
    }

    @Substitute
    public static void storeStoreFence() {
        Unsafe.getUnsafe().storeFence();
    }
}
