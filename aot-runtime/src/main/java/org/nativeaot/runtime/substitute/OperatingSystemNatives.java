package org.nativeaot.runtime.substitute;

import java.io.File;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelMemory;
import org.nativeaot.runtime.ProcFiles;
import org.nativeaot.runtime.ProcessMeasures;

/**
 * Natives of the operating system's bean, from Linux's /proc (proc(5)). Limits of a container count where the kernel
 * knows them.
 */
@TargetClass(value = "com.sun.management.internal.OperatingSystemImpl", clinit = TargetClass.Clinit.NONE,
        reason = "native")
final class OperatingSystemNatives {
    private static final long KB = 1024;

    @Inject
    private ProcessMeasures aotLoad;

    @Alias
    OperatingSystemNatives(sun.management.VMManagement vm) {
    }

    @Substitute
    private long getCommittedVirtualMemorySize0() {
        return Long.parseLong(ProcFiles.read("/proc/self/statm").split(" ")[0]) * KernelMemory.pageSize();
    }

    @Substitute
    private long getFreeMemorySize0() {
        return ProcFiles.number("/proc/meminfo", "MemFree:") * KB;
    }

    @Substitute
    private long getTotalMemorySize0() {
        return ProcessMeasures.memory();
    }

    @Substitute
    private long getFreeSwapSpaceSize0() {
        return ProcFiles.number("/proc/meminfo", "SwapFree:") * KB;
    }

    @Substitute
    private long getTotalSwapSpaceSize0() {
        return ProcFiles.number("/proc/meminfo", "SwapTotal:") * KB;
    }

    @Substitute
    private long getMaxFileDescriptorCount0() {
        return ProcFiles.number("/proc/self/limits", "Max open files");
    }

    @Substitute
    private long getOpenFileDescriptorCount0() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? -1 : open.length - 1; // without that of the listing
    }

    @Substitute
    private long getProcessCpuTime0() {
        return ProcessMeasures.cpuNanos();
    }

    @Substitute(reason = "a container's share is not asked for")
    public double getProcessCpuLoad() {
        return aotMeasures().processLoad();
    }

    @Substitute(reason = "a container's share is not asked for")
    public double getCpuLoad() {
        return aotMeasures().systemLoad();
    }

    @Inject
    private synchronized ProcessMeasures aotMeasures() {
        if (aotLoad == null) {
            aotLoad = new ProcessMeasures();
        }
        return aotLoad;
    }
}
