package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelDigests;

/** SHA-1: HotSpot, too, has the processor do a block if it can. */
@TargetClass(value = "sun.security.provider.SHA", reason = "the processor's own instructions")
abstract class Target_sun_security_provider_SHA {
    @Alias
    private int[] state;

    @Alias
    private native void implCompressCheck(byte[] bytes, int offset);

    @Alias
    private native void implCompress0(byte[] bytes, int offset);

    @Substitute
    void implCompress(byte[] bytes, int offset) {
        implCompressCheck(bytes, offset);
        if (KernelDigests.sha1(state, bytes, offset) == 0) {
            implCompress0(bytes, offset);
        }
    }
}
