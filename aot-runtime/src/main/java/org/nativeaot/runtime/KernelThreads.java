package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: Threads, parking, waiting. Described in {@code natives.def}. */
public final class KernelThreads {
    private KernelThreads() {
    }

    @KernelCall("aotrt_thread_attach")
    public static native void attach(Thread javaThread);

    @KernelCall(value = "aotrt_thread_start", mayThrow = true)
    public static native void start(Thread javaThread, long stackSize, int daemon);

    @KernelCall("aotrt_thread_await_non_daemon")
    public static native void awaitNonDaemon();

    @KernelCall("aotrt_thread_park")
    public static native void park(int absolute, long time);

    @KernelCall("aotrt_thread_unpark")
    public static native void unpark(Thread javaThread);

    @KernelCall("aotrt_thread_sleep")
    public static native int sleep(long nanos);

    @KernelCall("aotrt_thread_interrupt")
    public static native void interrupt(Thread javaThread);

    @KernelCall("aotrt_thread_yield")
    public static native void threadYield();

    @KernelCall("aotrt_thread_wait_reason")
    public static native int waitReason(Thread javaThread);

    @KernelCall("aotrt_thread_set_name")
    public static native void setName(String name);

    @KernelCall("aotrt_thread_list")
    public static native int list(Object[] objectArray);

    @KernelCall("aotrt_thread_census")
    public static native void census(long[] counts);

    @KernelCall("aotrt_thread_reset_peak")
    public static native void resetPeak();

    @KernelCall("aotrt_thread_cpu")
    public static native long cpu(Thread javaThread, int userOnly);

    @KernelCall("aotrt_deadlock_find")
    public static native int findDeadlock(Object[] threads, int synchronizers);

    @KernelCall("aotrt_thread_awaits")
    public static native int awaits(Thread javaThread, Object[] lockAndOwner);

    @KernelCall("aotrt_thread_monitors")
    public static native int monitors(Thread javaThread, Object[] objects);

    @KernelCall("aotrt_synchronizers_held")
    public static native int synchronizersHeld(Object[] objects);

    @KernelCall(value = "aotrt_monitor_wait", mayThrow = true)
    public static native int monitorWait(Object o, long nanos);

    @KernelCall(value = "aotrt_monitor_notify", mayThrow = true)
    public static native void monitorNotify(Object o, int all);

    @KernelCall("aotrt_thread_set_current")
    public static native void setCurrent(Thread javaThread);

    @KernelCall("aotrt_thread_scoped_cache")
    public static native Object scopedCache();

    @KernelCall("aotrt_thread_set_scoped_cache")
    public static native void setScopedCache(Object objectArray);

    @KernelCall("aotrt_monitor_holds")
    public static native int monitorHolds(Object o);
}
