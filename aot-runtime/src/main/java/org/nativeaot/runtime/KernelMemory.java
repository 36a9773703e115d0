package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: Memory outside the heap, and copies between it and the heap. Described in {@code natives.def}. */
public final class KernelMemory {
    private KernelMemory() {
    }

    @KernelCall("aotrt_memory_allocate")
    public static native long allocate(long size);

    @KernelCall("aotrt_memory_reallocate")
    public static native long reallocate(long address, long size);

    @KernelCall("aotrt_memory_free")
    public static native void free(long address);

    @KernelCall("aotrt_memory_set")
    public static native void set(Object base, long offset, long size, int value);

    @KernelCall("aotrt_memory_copy")
    public static native void copy(Object from, long fromOffset, Object to, long toOffset, long size);

    @KernelCall("aotrt_memory_copy_swap")
    public static native void copySwap(Object from, long fromOffset, Object to, long toOffset, long size, long element);

    @KernelCall("aotrt_memory_page_size")
    public static native int pageSize();
}
