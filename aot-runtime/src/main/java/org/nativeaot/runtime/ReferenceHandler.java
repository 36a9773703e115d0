package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_ref_Reference;

/** The thread that moves cleared references to their queues. */
public final class ReferenceHandler extends Thread {
    private static volatile boolean started;

    private ReferenceHandler() {
        super(Threads.systemGroup(), "Reference Handler");
    }

    /** Starts the thread unless it runs. */
    public static void ensureStarted() {
        if (!started) {
            startOnce();
        }
    }

    private static synchronized void startOnce() {
        if (started) {
            return;
        }
        started = true;
        ReferenceHandler t = new ReferenceHandler();
        t.setPriority(Thread.MAX_PRIORITY);
        t.setDaemon(true);
        KernelHeap.referenceEnable();
        t.start();
    }

    @Override
    public void run() {
        while (true) {
            Target_java_lang_ref_Reference.process();
        }
    }
}
