package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelSignals;
import org.nativeaot.runtime.SignalDispatcher;

/** Natives. Whoever makes a signal finds the class library's handlers of HUP, INT and TERM in place. */
@TargetClass(value = "jdk.internal.misc.Signal", reason = "native")
public final class Target_jdk_internal_misc_Signal {
    private static final int QUIT = 3;
    private static final int TO_JAVA = 2;

    private Target_jdk_internal_misc_Signal() {
    }

    @Alias
    public static native void dispatch(int number);

    @Substitute
    private static int findSignal0(String name) {
        SignalDispatcher.handleTermination();
        return name.indexOf('\0') >= 0 ? -1 : KernelSignals.number(Descriptors.path(name));
    }

    /** The signal for a dump of threads is not for programs to handle, as in HotSpot. */
    @Substitute
    private static long handle0(int signal, long handler) {
        if (signal == QUIT) {
            return -1;
        }
        if (handler == TO_JAVA) {
            SignalDispatcher.ensureStarted();
        }
        return KernelSignals.install(signal, (int) handler);
    }

    @Substitute
    private static void raise0(int signal) {
        KernelSignals.raise(signal);
    }
}
