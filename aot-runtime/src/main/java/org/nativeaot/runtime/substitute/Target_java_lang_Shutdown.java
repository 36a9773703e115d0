package org.nativeaot.runtime.substitute;

import jdk.internal.misc.VM;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Exit;
import org.nativeaot.runtime.SignalDispatcher;

/** The class library's own shutdown sequence, ending in the kernel's exit. */
@TargetClass(value = "java.lang.Shutdown", reason = "native")
public final class Target_java_lang_Shutdown {
    private Target_java_lang_Shutdown() {
    }

    @Alias
    public static native void shutdown();

    @Alias
    private static Object lock;
    @Alias
    private static Runnable[] hooks;
    @Alias
    private static int currentRunningHook;

    /** As the original; besides, from the first hook on signals that end the program must run hooks. */
    @Substitute(reason = "signals are handled from the first hook on")
    static void add(int slot, boolean whileShuttingDown, Runnable hook) {
        SignalDispatcher.handleTermination();
        if (slot < 0 || slot >= hooks.length) {
            throw new IllegalArgumentException("Invalid slot: " + slot);
        }
        synchronized (lock) {
            if (hooks[slot] != null) {
                throw new InternalError("Shutdown hook at slot " + slot + " already registered");
            }
            boolean tooLate = whileShuttingDown ? VM.isShutdown() || slot <= currentRunningHook
                    : currentRunningHook >= 0;
            if (tooLate) {
                throw new IllegalStateException("Shutdown in progress");
            }
            hooks[slot] = hook;
        }
    }

    @Substitute
    static void beforeHalt() {
    }

    @Substitute
    static void halt0(int status) {
        Exit.halt(status);
    }
}
