package org.nativeaot.runtime;

import java.lang.invoke.VarHandle;
import jdk.internal.misc.Unsafe;
import org.nativeaot.runtime.substitute.Target_java_lang_invoke_VarHandle;

/** The one kind of VarHandle there is. */
public final class MemoryHandle extends Target_java_lang_invoke_VarHandle {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final int ARRAY_BASE = 16;

    private MemoryHandle() {
    }

    /** An instance field; the initialiser that asks runs when the program is published, and knows offsets as symbols. */
    public static VarHandle ofField(Class<?> receiver, String name, Class<?> type) {
        MemoryHandle h = new MemoryHandle();
        h.aotShape = INSTANCE_FIELD;
        h.aotReceiver = receiver;
        h.aotType = type;
        h.aotOffset = UNSAFE.objectFieldOffset(receiver, name);
        return (VarHandle) (Object) h;
    }

    /** Elements of an array of this class. */
    public static VarHandle ofElements(Class<?> arrayClass) {
        Class<?> component = arrayClass.getComponentType();
        if (component == null) {
            throw new IllegalArgumentException("not an array type: " + arrayClass.getName());
        }
        MemoryHandle h = new MemoryHandle();
        h.aotShape = ARRAY_ELEMENT;
        h.aotReceiver = arrayClass;
        h.aotType = component;
        h.aotOffset = ARRAY_BASE;
        h.aotShift = 31 - Integer.numberOfLeadingZeros(UNSAFE.arrayIndexScale(arrayClass));
        return (VarHandle) (Object) h;
    }

    public VarHandle withInvokeExactBehavior() {
        return (VarHandle) (Object) this;
    }

    public VarHandle withInvokeBehavior() {
        return (VarHandle) (Object) this;
    }
}
