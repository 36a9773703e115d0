package org.nativeaot.runtime.zip;

import org.nativeaot.runtime.KernelMemory;
import org.nativeaot.runtime.TypeInfo;

/** Copies between direct buffers' memory and arrays, in portions. */
public final class RawMemory {
    /** Largest portion. */
    public static final int PORTION = 1 << 18;

    private RawMemory() {
    }

    /** A new array with the bytes at an address, of which it takes a portion at most. */
    public static byte[] read(long address, int count) {
        byte[] bytes = new byte[Math.min(count, PORTION)];
        read(address, bytes, bytes.length);
        return bytes;
    }

    public static void read(long address, byte[] into, int count) {
        KernelMemory.copy(null, address, into, TypeInfo.ARRAY_BASE, count);
    }

    public static void write(byte[] from, int count, long address) {
        KernelMemory.copy(from, TypeInfo.ARRAY_BASE, null, address, count);
    }
}
