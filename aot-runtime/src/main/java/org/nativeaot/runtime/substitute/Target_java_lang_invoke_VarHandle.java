package org.nativeaot.runtime.substitute;

import java.lang.invoke.VarHandle;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.KeepOriginal;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;

/**
 * What is left of VarHandle: its subclasses' static methods do the work, called straight by the compiler, and no method
 * handles, forms or access descriptors are behind it. What it says of itself stands in injected fields.
 */
@TargetClass(value = "java.lang.invoke.VarHandle", clinit = TargetClass.Clinit.NONE, rest = TargetClass.Rest.DELETE,
        reason = "access modes are expanded when the program is published")
abstract class Target_java_lang_invoke_VarHandle {
    /** VarForm. */
    @TargetClass("java.lang.invoke.VarForm")
    static final class Form {
    }

    /** Type of the variables; set by who makes the handle, as the next two are. */
    @Inject
    public Class<?> aotVarType;

    /** The class with the field or the array class; null for static fields. */
    @Inject
    public Class<?> aotCoordinate;

    /** 0 or the sum of {@link VarHandleShape}'s flags. */
    @Inject
    public int aotShape;

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
        return "VarHandle[varType=" + aotVarType.getName() + ", coord=" + coordinateTypes() + "]";
    }

    @Substitute
    public Class<?> varType() {
        return aotVarType;
    }

    @Substitute
    public List<Class<?>> coordinateTypes() {
        return aotCoordinate == null ? List.of()
                : (aotShape & VarHandleShape.INDEXED) != 0 ? List.of(aotCoordinate, int.class) : List.of(aotCoordinate);
    }

    @Substitute
    public boolean isAccessModeSupported(VarHandle.AccessMode mode) {
        return VarHandleShape.supports(aotShape, aotVarType, mode.methodName());
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
