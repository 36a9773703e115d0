package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Shutdown;

/** The end of the process. */
public final class Exit {
    private Exit() {
    }

    /** After the last thread that is no daemon: runs the shutdown hooks, then ends the process. */
    static void afterMain(int status) {
        Target_java_lang_Shutdown.shutdown();
        KernelProcess.exit(status);
    }

    /** {@code Shutdown.halt0}. */
    public static void halt(int status) {
        KernelProcess.halt(status);
    }
}
