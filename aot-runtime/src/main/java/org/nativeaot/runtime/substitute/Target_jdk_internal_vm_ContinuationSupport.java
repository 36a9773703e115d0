package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** There are continuations. */
@TargetClass(value = "jdk.internal.vm.ContinuationSupport", jdk = "21..", reason = "native")
final class Target_jdk_internal_vm_ContinuationSupport {
    private Target_jdk_internal_vm_ContinuationSupport() {
    }

    @Substitute
    private static boolean isSupported0() {
        return true;
    }
}
