package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: Stack traces: return addresses, and what they mean. Described in {@code natives.def}. */
public final class KernelStack {
    private KernelStack() {
    }

    @KernelCall(value = "aotrt_stack_capture", mayThrow = true)
    public static native long[] capture(int maxDepth);

    @KernelCall("aotrt_stack_fill")
    public static native void fill(long[] into);

    @KernelCall(value = "aotrt_stack_capture_other", mayThrow = true)
    public static native long[] captureOther(Thread javaThread, int maxDepth);

    @KernelCall("aotrt_stack_frame_count")
    public static native int frameCount(long returnAddress);

    @KernelCall("aotrt_stack_frame_line")
    public static native int frameLine(long returnAddress, int index);

    @KernelCall("aotrt_stack_frame_flags")
    public static native int frameFlags(long returnAddress, int index);

    @KernelCall(value = "aotrt_stack_frame_string", mayThrow = true)
    public static native String frameString(long returnAddress, int index, int what);

    @KernelCall("aotrt_stack_class_named")
    static native Class<?> findClass(byte[] name);

    /** A class of the program that has a class object; null if there is none of that name. */
    static Class<?> classNamed(String name) {
        return findClass(Descriptors.path(name));
    }
}
