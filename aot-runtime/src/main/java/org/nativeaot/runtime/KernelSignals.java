package org.nativeaot.runtime;

import org.nativeaot.annotation.KernelCall;

/** Kernel calls: signals that Java code handles. Described in {@code natives.def}. */
public final class KernelSignals {
    private KernelSignals() {
    }

    @KernelCall("aotrt_signal_number")
    public static native int number(byte[] name);

    @KernelCall("aotrt_signal_install")
    public static native int install(int signal, int action);

    @KernelCall("aotrt_signal_await")
    public static native int await();

    @KernelCall("aotrt_signal_raise")
    public static native int raise(int signal);

    @KernelCall("aotrt_signal_end_process")
    public static native void endProcess();
}
