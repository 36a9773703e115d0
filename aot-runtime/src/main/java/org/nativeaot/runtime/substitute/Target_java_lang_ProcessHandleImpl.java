package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelProcess;
import org.nativeaot.runtime.ProcFiles;

/**
 * Natives that ask about a process, from Linux's /proc (proc(5)). Those that list, end or await processes are not
 * there yet.
 */
@TargetClass(value = "java.lang.ProcessHandleImpl", reason = "native")
final class Target_java_lang_ProcessHandleImpl {
    private Target_java_lang_ProcessHandleImpl() {
    }

    @Substitute
    private static void initNative() {
        // nothing to prepare
    }

    @Substitute
    private static long getCurrentPid0() {
        return KernelProcess.id();
    }

    /** Start time in milliseconds since the epoch; -1 if there is no such process. */
    @Substitute
    private static long isAlive0(long pid) {
        return ProcFiles.startMillis(pid);
    }

    @Substitute
    private static long parent0(long pid, long startTime) {
        long start = ProcFiles.startMillis(pid);
        return start < 0 || startTime != 0 && start != startTime ? -1 : ProcFiles.parent(pid);
    }
}
