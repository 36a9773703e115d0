package org.nativeaot.runtime.substitute;

import java.lang.invoke.VarHandle;
import java.util.List;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import jdk.internal.misc.Unsafe;

/**
 * A place in memory: {@code base + offset} for static fields (base is the holder), {@code object + offset} for instance
 * fields, {@code array + offset + (index << shift)} for array elements. The compiler expands access modes to memory
 * operations on these numbers; no method handles are behind them.
 */
@TargetClass(value = "java.lang.invoke.VarHandle", clinit = TargetClass.Clinit.NONE, rest = TargetClass.Rest.DELETE,
        reason = "access modes become memory operations")
public abstract class Target_java_lang_invoke_VarHandle {
    /** Values of {@link #aotShape}. */
    @Inject
    public static final int STATIC_FIELD = 0;
    @Inject
    public static final int INSTANCE_FIELD = 1;
    @Inject
    public static final int ARRAY_ELEMENT = 2;
    /** Wider values in a byte array or buffer; not expanded. */
    @Inject
    public static final int VIEW = 3;

    @Inject
    public int aotShape;
    /** Holder of static fields, else null. */
    @Inject
    public Object aotBase;
    /** Bytes from the start of the object. */
    @Inject
    public long aotOffset;
    /** log2 of the element size, for arrays. */
    @Inject
    public int aotShift;
    /** Class of the receiver or array; null for static fields. */
    @Inject
    public Class<?> aotReceiver;
    /** Type of the variable. */
    @Inject
    public Class<?> aotType;

    @Inject
    protected Target_java_lang_invoke_VarHandle() {
    }

    @Substitute
    public Class<?> varType() {
        return aotType;
    }

    @Substitute
    public List<Class<?>> coordinateTypes() {
        switch (aotShape) {
            case 0:
                return List.of();
            case 1:
                return List.of(aotReceiver);
            default:
                return List.of(aotReceiver, int.class);
        }
    }

    @Substitute
    public boolean hasInvokeExactBehavior() {
        return false;
    }

    @Substitute
    public boolean isAccessModeSupported(VarHandle.AccessMode mode) {
        return true;
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
