package org.nativeaot.runtime;

import org.nativeaot.annotation.EntryPoint;

/** What the kernel calls. */
public final class KernelEntries {
    private KernelEntries() {
    }

    /** Body of the main thread: the program, then orderly shutdown; does not return. */
    @EntryPoint("aotrt_java_main")
    static void main(String[] arguments) {
        ReservedErrors.prepare();
        Threads.adoptMain();
        KernelSignals.endProcess();
        StandardStreams.open();
        int status = 0;
        try {
            ApplicationMain.main(arguments);
        } catch (Throwable t) {
            status = 1;
            Threads.uncaught(Thread.currentThread(), t);
        }
        Threads.finishMain();
        Exit.afterMain(status);
    }

    /** Body of a started thread. */
    @EntryPoint("aotrt_java_thread_run")
    static void run(Thread thread) {
        Threads.run(thread);
    }

    /** @param reason 0 heap, 1 array larger than the VM allows, 2 no native thread */
    @EntryPoint("aotrt_java_new_oom")
    static Throwable outOfMemory(int reason) {
        switch (reason) {
            case 1:
                return ReservedErrors.take("Requested array size exceeds VM limit");
            case 2:
                return new OutOfMemoryError("unable to create native thread: possibly out of memory or "
                        + "process/resource limits reached");
            default:
                return ReservedErrors.take("Java heap space");
        }
    }

    @EntryPoint("aotrt_java_new_illegal_monitor_state")
    static Throwable illegalMonitorState(int reason) {
        return new IllegalMonitorStateException("current thread is not owner");
    }
}
