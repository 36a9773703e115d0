package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelThreads;
import org.nativeaot.runtime.Threads;

/** Thread with the state of platform threads in a holder, as from JDK 19 on. */
@TargetClass(value = "java.lang.Thread", jdk = "19..", reason = "threads are the kernel's")
public final class Target_java_lang_Thread_21 {
    /** Thread$FieldHolder. */
    @TargetClass(value = "java.lang.Thread$FieldHolder", jdk = "19..", reason = "the virtual machine sets the status")
    static final class Holder {
        @Alias
        volatile int threadStatus;
        @Alias
        volatile boolean daemon;
        @Alias
        long stackSize;

        @Alias
        Holder(ThreadGroup group, Runnable task, long stackSize, int priority, boolean daemon) {
        }
    }

    @Alias
    private String name;
    @Alias
    private long tid;
    @Alias
    private Holder holder;
    @Alias
    private Object interruptLock;
    @Alias
    private Object scopedValueBindings;

    /** The thread that runs already when it gets this object. */
    @Inject
    public Target_java_lang_Thread_21(ThreadGroup group, String name, int priority, boolean daemon) {
        this.holder = new Holder(group, null, 0, priority, daemon);
        this.name = name;
        this.interruptLock = new Object();
        this.tid = 3; // as HotSpot's primordial thread
        this.scopedValueBindings = Thread.class;
    }

    /** These class libraries stop no thread. */
    @Inject
    public static boolean aotStillborn(Thread t) {
        return false;
    }

    @Inject
    static void aotSetStatus(Thread t, int status) {
        ((Target_java_lang_Thread_21) (Object) t).holder.threadStatus = status;
    }

    @Inject
    public static Thread.State aotState(Thread t) {
        return ((Target_java_lang_Thread_21) (Object) t).threadState();
    }

    @Substitute
    private void start0() {
        Threads.start((Thread) (Object) this, holder.stackSize, holder.daemon);
    }

    @Substitute
    Thread.State threadState() {
        return jdk.internal.misc.VM.toThreadState(Threads.state((Thread) (Object) this, holder.threadStatus));
    }

    @Substitute
    private static void sleepNanos0(long nanos) throws InterruptedException {
        Threads.sleep(nanos);
    }

    @Substitute
    private static void yield0() {
        KernelThreads.threadYield();
    }

    @Substitute
    static void ensureMaterializedForStackWalk(Object o) {
    }

    /** For the stack that calls: a carrier's, or (JDK 21) that of a virtual thread that acts as its carrier. */
    @Substitute
    private void setCurrentThread(Thread thread) {
        KernelThreads.setCurrent(thread);
    }

    @Substitute
    static Object[] scopedValueCache() {
        return (Object[]) KernelThreads.scopedCache();
    }

    @Substitute
    static void setScopedValueCache(Object[] cache) {
        KernelThreads.setScopedCache(cache);
    }

    /** Asked when the thread's bindings are lost. The JVM loses them when a stack overflows; the kernel does not. */
    @Substitute
    static Object findScopedValueBindings() {
        return null;
    }

    @Substitute
    StackTraceElement[] asyncGetStackTrace() {
        return Target_java_lang_Thread.of((Thread) (Object) this).traceOfOther();
    }
}
