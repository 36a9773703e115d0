package org.nativeaot.runtime.substitute;

import jdk.internal.misc.Unsafe;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelThreads;
import org.nativeaot.runtime.Threads;

/** Thread with all state in its own fields, as until JDK 18. */
@TargetClass(value = "java.lang.Thread", jdk = "..18", reason = "threads are the kernel's")
public final class Target_java_lang_Thread_17 {
    @Alias
    private String name;
    @Alias
    private int priority;
    @Alias
    private boolean daemon;
    @Alias
    private ThreadGroup group;
    @Alias
    private long tid;
    @Alias
    private long stackSize;
    @Alias
    private volatile int threadStatus;
    @Alias
    private Object blockerLock;

    /** The thread that runs already when it gets this object. */
    @Inject
    public Target_java_lang_Thread_17(ThreadGroup group, String name, int priority, boolean daemon) {
        this.group = group;
        this.name = name;
        this.priority = priority;
        this.daemon = daemon;
        this.blockerLock = new Object();
        this.tid = 1;
        // HotSpot has started a few threads of its own by then
        threadSeqNumber = 10;
    }

    @Alias
    private static long threadSeqNumber;

    @Inject
    static void aotSetStatus(Thread t, int status) {
        ((Target_java_lang_Thread_17) (Object) t).threadStatus = status;
    }

    @Alias
    private boolean stillborn;

    /**
     * A thread may stop itself, and one that has not begun; there is no other place at which it could be done safely.
     */
    @Substitute
    private void stop0(Object thrown) {
        if ((Object) this == Thread.currentThread()) {
            Unsafe.getUnsafe().throwException((Throwable) thrown);
        } else if (threadStatus == Threads.NEW) {
            stillborn = true;
        } else if (isAlive()) {
            throw new UnsupportedOperationException("another thread cannot be stopped in a published program");
        }
    }

    @Substitute
    private void suspend0() {
        if (isAlive()) {
            throw new UnsupportedOperationException("no thread can be suspended in a published program");
        }
    }

    /** None is suspended. */
    @Substitute
    private void resume0() {
    }

    /** Whether the thread was stopped before it began: it then ends at once. */
    @Inject
    public static boolean aotStillborn(Thread t) {
        return ((Target_java_lang_Thread_17) (Object) t).stillborn;
    }

    @Substitute
    private void start0() {
        Threads.start((Thread) (Object) this, stackSize, daemon);
    }

    @Substitute
    public boolean isAlive() {
        return threadStatus != Threads.NEW && threadStatus != Threads.TERMINATED;
    }

    @Substitute
    public Thread.State getState() {
        return aotState((Thread) (Object) this);
    }

    /** Whatever a subclass makes of {@code getState}. */
    @Inject
    public static Thread.State aotState(Thread t) {
        return jdk.internal.misc.VM.toThreadState(Threads.state(t, ((Target_java_lang_Thread_17) (Object) t).threadStatus));
    }

    @Substitute
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Threads.sleep(millis > Long.MAX_VALUE / 1_000_000 ? Long.MAX_VALUE : millis * 1_000_000);
    }

    @Substitute
    public static void yield() {
        KernelThreads.threadYield();
    }
}
