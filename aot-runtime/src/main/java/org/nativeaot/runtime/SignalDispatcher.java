package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Terminator;
import org.nativeaot.runtime.substitute.Target_jdk_internal_misc_Signal;

/**
 * The thread that hands signals to their handlers, and the class library's own handlers of HUP, INT and TERM, which run
 * the shutdown hooks. Both are there as soon as there is a hook or somebody asks for a signal; until then the kernel
 * ends the process.
 */
public final class SignalDispatcher extends Thread {
    private static boolean started;

    private SignalDispatcher() {
        super(Threads.systemGroup(), null, "Signal Dispatcher", 0, false);
    }

    /** Handlers of the signals that end a program. Those that the class library makes for itself come back here. */
    public static synchronized void handleTermination() {
        Target_java_lang_Terminator.setup();
    }

    /** Starts the thread unless it runs. */
    public static synchronized void ensureStarted() {
        if (!started) {
            Threads.startService(new SignalDispatcher());
            started = true;
        }
    }

    @Override
    public void run() {
        while (true) {
            Target_jdk_internal_misc_Signal.dispatch(KernelSignals.await());
        }
    }
}
