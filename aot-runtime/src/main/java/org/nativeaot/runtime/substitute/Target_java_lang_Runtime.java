package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelHeap;

/** Natives of Runtime. */
@TargetClass(value = "java.lang.Runtime", reason = "native")
final class Target_java_lang_Runtime {
    @Substitute
    public int availableProcessors() {
        return KernelHeap.runtimeProcessors();
    }

    @Substitute
    public long freeMemory() {
        return KernelHeap.runtimeFreeMemory();
    }

    @Substitute
    public long totalMemory() {
        return KernelHeap.runtimeTotalMemory();
    }

    @Substitute
    public long maxMemory() {
        return KernelHeap.runtimeMaxMemory();
    }

    @Substitute
    public void gc() {
        KernelHeap.runtimeGc();
    }
}
