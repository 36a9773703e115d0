package org.nativeaot.runtime;

import java.nio.charset.StandardCharsets;
import org.nativeaot.runtime.substitute.Target_java_lang_Thread;
import org.nativeaot.runtime.substitute.Target_java_lang_Thread_17;
import org.nativeaot.runtime.substitute.Target_java_lang_ThreadGroup;

/** The life of threads around the kernel's. Thread states are those that {@code jdk.internal.misc.VM} decodes. */
public final class Threads {
    public static final int NEW = 0x0;
    public static final int TERMINATED = 0x2;
    public static final int RUNNABLE = 0x5;
    static final int BLOCKED = 0x400;
    static final int WAITING = 0x10;
    static final int TIMED_WAITING = 0x20;
    private static final int STANDARD_ERROR = 2;
    private static final ThreadGroup SYSTEM = Target_java_lang_ThreadGroup.system();
    private static final ThreadGroup MAIN = new ThreadGroup(SYSTEM, "main");

    private Threads() {
    }

    public static ThreadGroup systemGroup() {
        return SYSTEM;
    }

    /** Starts a thread of the runtime's own, which never keeps the program alive. */
    static void startService(Thread t) {
        t.setPriority(Thread.MAX_PRIORITY);
        t.setDaemon(true);
        t.start();
    }

    /** Gives the main thread its object. Nothing that asks for the current thread may run before. */
    static void adoptMain() {
        Thread main = (Thread) (Object) new Target_java_lang_Thread_17(MAIN, "main", Thread.NORM_PRIORITY, false);
        Target_java_lang_Thread.setStatus(main, RUNNABLE);
        KernelThreads.attach(main);
        Target_java_lang_ThreadGroup.enter(MAIN, main);
    }

    /** {@code Thread.start0}. */
    public static void start(Thread t, long stackSize, boolean daemon) {
        Target_java_lang_Thread.setStatus(t, RUNNABLE);
        try {
            KernelThreads.start(t, stackSize, daemon ? 1 : 0);
        } catch (Throwable e) {
            Target_java_lang_Thread.setStatus(t, NEW);
            throw e;
        }
    }

    /** Body of a started thread; throws nothing. */
    static void run(Thread t) {
        try {
            if (!Target_java_lang_Thread_17.aotStillborn(t)) {
                t.run();
            }
        } catch (Throwable e) {
            uncaught(t, e);
        }
        finish(t);
    }

    static void uncaught(Thread t, Throwable e) {
        try {
            Target_java_lang_Thread.of(t).dispatchUncaughtException(e);
        } catch (Throwable thrown) {
            // as in HotSpot, what a handler throws is dropped but for this line
            report(t, thrown);
        }
    }

    /** Straight to the process's error output, as HotSpot does, whatever the program has made of {@code System.err}. */
    private static void report(Thread t, Throwable thrown) {
        try {
            byte[] text = ("\nException: " + thrown.getClass().getName()
                    + " thrown from the UncaughtExceptionHandler in thread \"" + t.getName() + "\"\n")
                    .getBytes(StandardCharsets.UTF_8);
            KernelFiles.write(STANDARD_ERROR, text, 0, text.length);
        } catch (Throwable e) {
            // no memory or stack even for this: the thread must end in good order all the same
        }
    }

    private static void finish(Thread t) {
        try {
            Target_java_lang_Thread.of(t).exit();
        } catch (Throwable e) {
            uncaught(t, e);
        }
        synchronized (t) {
            Target_java_lang_Thread.setStatus(t, TERMINATED);
            Target_java_lang_Thread.of(t).eetop = 0;
            t.notifyAll();
        }
    }

    /** The main method is over, its thread ends; what goes on here has, as in HotSpot, another thread object. */
    static void finishMain() {
        Thread last = new Thread(MAIN, null, "DestroyJavaVM", 0, false);
        Target_java_lang_Thread.setStatus(last, RUNNABLE);
        finish(Thread.currentThread());
        KernelThreads.attach(last);
        Target_java_lang_ThreadGroup.enter(MAIN, last);
        KernelThreads.awaitNonDaemon();
    }

    /** What {@code VM.toThreadState} makes {@link Thread.State} of. */
    public static int state(Thread t, int status) {
        if (status != RUNNABLE) {
            return status;
        }
        return stateWaiting(KernelThreads.waitReason(t));
    }

    /** The state of a started thread by what the kernel says that it waits for. */
    static int stateWaiting(int reason) {
        switch (reason) {
            case 1:
                return BLOCKED;
            case 2, 4:
                return WAITING;
            case 3, 5, 6:
                return TIMED_WAITING;
            default:
                return RUNNABLE;
        }
    }

    /** Sleeps at least so long. */
    public static void sleep(long nanos) throws InterruptedException {
        if (KernelThreads.sleep(nanos) != 0) {
            throw new InterruptedException("sleep interrupted");
        }
    }

    /** {@code Object.wait}. */
    public static void await(Object o, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        long nanos = millis > Long.MAX_VALUE / 1_000_000 ? Long.MAX_VALUE : millis * 1_000_000;
        if (KernelThreads.monitorWait(o, nanos) != 0) {
            throw new InterruptedException();
        }
    }

    /** Every live thread, in the order they began, as HotSpot lists them; the kernel's list has the newest first. */
    public static Thread[] all() {
        Object[] found = new Object[16];
        int n = KernelThreads.list(found);
        while (n > found.length) {
            found = new Object[n + 16];
            n = KernelThreads.list(found);
        }
        Thread[] threads = new Thread[n];
        for (int i = 0; i < n; i++) {
            threads[i] = (Thread) found[n - 1 - i];
        }
        return threads;
    }
}
