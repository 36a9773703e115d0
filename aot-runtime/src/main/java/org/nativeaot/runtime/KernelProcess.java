package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: The process, its surroundings, clocks. Described in {@code natives.def}. */
public final class KernelProcess {
    private KernelProcess() {
    }

    @KernelCall("aotrt_process_exit")
    public static native void exit(int code);

    @KernelCall("aotrt_process_halt")
    public static native void halt(int code);

    @KernelCall("aotrt_process_id")
    public static native long id();

    @KernelCall("aotrt_process_start_millis")
    public static native long startMillis();

    @KernelCall("aotrt_process_measures")
    public static native void measures(long[] values);

    @KernelCall(value = "aotrt_process_environment", mayThrow = true)
    public static native byte[] environment(int index);

    @KernelCall(value = "aotrt_process_fact", mayThrow = true)
    public static native byte[] fact(int which);

    @KernelCall(value = "aotrt_process_error_text", mayThrow = true)
    public static native byte[] errorText(int error);

    @KernelCall("aotrt_process_abort")
    public static native void abort(byte[] message);

    @KernelCall("aotrt_process_entropy")
    public static native int entropy(byte[] bytes, int offset, int length);

    @KernelCall("aotrt_time_millis")
    public static native long timeMillis();

    @KernelCall("aotrt_time_nano")
    public static native long timeNano();

    @KernelCall("aotrt_time_nano_adjustment")
    public static native long timeNanoAdjustment(long offsetSeconds);
}
