package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls that generated code makes too (internals/binary-interface.md). */
public final class KernelObjects {
    private KernelObjects() {
    }

    /** Identity hash. */
    @KernelCall("aotrt_object_hash")
    public static native int hash(Object o);

    /** Shallow copy. */
    @KernelCall(value = "aotrt_object_clone", mayThrow = true)
    public static native Object clone(Object o);
}
