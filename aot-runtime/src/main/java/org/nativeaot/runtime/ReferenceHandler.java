package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_ref_Reference;

/** The thread that moves cleared references to their queues. */
public final class ReferenceHandler extends Thread {
    private static volatile boolean started;

    private ReferenceHandler() {
        super(Threads.systemGroup(), null, "Reference Handler", 0, false);
    }

    /** Starts the thread unless it runs. */
    public static void ensureStarted() {
        if (!started) {
            startOnce();
        }
    }

    /** Nobody may believe that it runs before the kernel keeps cleared references for it. */
    private static synchronized void startOnce() {
        if (started) {
            return;
        }
        KernelHeap.referenceEnable();
        Threads.startService(new ReferenceHandler());
        started = true;
    }

    @Override
    public void run() {
        while (true) {
            Target_java_lang_ref_Reference.process();
        }
    }
}
