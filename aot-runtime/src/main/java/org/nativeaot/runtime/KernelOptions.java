package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: switches of the runtime, heap dumps. Described in {@code natives.def}. */
public final class KernelOptions {
    private KernelOptions() {
    }

    @KernelCall("aotrt_heap_dump_to")
    public static native long heapDumpTo(byte[] path);

    @KernelCall("aotrt_options_values")
    public static native void values(long[] into);

    /** Bytes for direct buffers; 0: as many as the heap may have. */
    @KernelCall("aotrt_options_max_direct_memory")
    public static native long maxDirectMemory();

    @KernelCall(value = "aotrt_options_heap_dump_path", mayThrow = true)
    public static native byte[] heapDumpPath();

    @KernelCall("aotrt_options_set_heap_dump")
    public static native void setHeapDump(int on);

    @KernelCall("aotrt_options_set_heap_dump_path")
    public static native int setHeapDumpPath(byte[] path);
}
