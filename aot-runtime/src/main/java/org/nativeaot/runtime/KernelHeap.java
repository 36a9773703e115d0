package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: The heap, references, interned strings. Described in {@code natives.def}. */
public final class KernelHeap {
    private KernelHeap() {
    }

    @KernelCall("aotrt_runtime_max_memory")
    public static native long runtimeMaxMemory();

    @KernelCall("aotrt_runtime_total_memory")
    public static native long runtimeTotalMemory();

    @KernelCall("aotrt_runtime_free_memory")
    public static native long runtimeFreeMemory();

    @KernelCall("aotrt_runtime_gc")
    public static native void runtimeGc();

    @KernelCall("aotrt_runtime_gc_count")
    public static native long runtimeGcCount();

    @KernelCall("aotrt_gc_account")
    public static native void account(long[] counts);

    @KernelCall("aotrt_gc_reset_peak")
    public static native void resetPeak();

    @KernelCall("aotrt_gc_logs")
    public static native int logs();

    @KernelCall("aotrt_gc_set_log")
    public static native void setLog(int on);

    @KernelCall("aotrt_runtime_processors")
    public static native int runtimeProcessors();

    @KernelCall("aotrt_string_intern")
    public static native String stringIntern(String string);

    @KernelCall(value = "aotrt_string_from_utf8", mayThrow = true)
    public static native String stringFromUtf8(byte[] bytes, int offset, int length);

    @KernelCall("aotrt_object_address")
    public static native long objectAddress(Object o);

    @KernelCall("aotrt_reference_enable")
    public static native void referenceEnable();

    @KernelCall("aotrt_reference_take_pending")
    public static native Object referenceTakePending();

    @KernelCall("aotrt_reference_has_pending")
    public static native int referenceHasPending();

    @KernelCall("aotrt_reference_await_pending")
    public static native void referenceAwaitPending();
}
