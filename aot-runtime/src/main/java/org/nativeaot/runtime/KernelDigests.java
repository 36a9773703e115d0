package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: message digests for which many processors have instructions. */
public final class KernelDigests {
    private KernelDigests() {
    }

    /** One block of 64 bytes; 0 if this processor has no such instructions. */
    @KernelCall("aotrt_digest_sha1")
    public static native int sha1(int[] state, byte[] bytes, int offset);

    /** As {@link #sha1}. */
    @KernelCall("aotrt_digest_sha256")
    public static native int sha256(int[] state, byte[] bytes, int offset);
}
