package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.KernelThreads;
import org.nativeaot.runtime.StackTraces;
import org.nativeaot.runtime.Threads;

/** What every class library's Thread asks of the JVM. {@code currentThread} is the compiler's. */
@TargetClass(value = "java.lang.Thread", reason = "threads are the kernel's")
public final class Target_java_lang_Thread {
    @Alias
    public volatile long eetop;
    @Alias
    public long tid;
    @Alias
    private ClassLoader contextClassLoader;
    /** The program has set the loader to null; null means the system's loader otherwise. */
    @Inject
    private boolean aotNoContextLoader;

    @Inject
    public static Target_java_lang_Thread of(Thread t) {
        return (Target_java_lang_Thread) (Object) t;
    }

    /** Stores a state of {@link Threads}. */
    @Inject
    public static void setStatus(Thread t, int status) {
        Target_java_lang_Thread_17.aotSetStatus(t, status);
    }

    @Inject
    private Thread self() {
        return (Thread) (Object) this;
    }

    @Alias
    public native void dispatchUncaughtException(Throwable e);

    @Alias
    public native void exit();

    @Substitute
    public ClassLoader getContextClassLoader() {
        boolean isDefault = contextClassLoader == null && !aotNoContextLoader;
        return isDefault ? ClassLoader.getSystemClassLoader() : contextClassLoader;
    }

    @Substitute
    public void setContextClassLoader(ClassLoader loader) {
        contextClassLoader = loader;
        aotNoContextLoader = loader == null;
    }

    @Substitute
    private void interrupt0() {
        KernelThreads.interrupt(self());
    }

    @Substitute
    private static void clearInterruptEvent() {
    }

    @Substitute
    private void setPriority0(int priority) {
    }

    @Substitute
    private void setNativeName(String name) {
        if (Thread.currentThread() == self()) {
            KernelThreads.setName(name);
        }
    }

    @Substitute
    public static boolean holdsLock(Object o) {
        if (o == null) {
            throw new NullPointerException();
        }
        return KernelThreads.monitorHolds(o) != 0;
    }

    @Substitute(jdk = "..18")
    public StackTraceElement[] getStackTrace() {
        if (Thread.currentThread() == self()) {
            return new Exception().getStackTrace();
        }
        StackTraceElement[] trace = StackTraces.dump(self());
        return trace == null ? new StackTraceElement[0] : trace;
    }

    /** Null if the thread does not run. */
    @Inject
    public StackTraceElement[] traceOfOther() {
        long[] addresses = StackTraces.captureOther(self());
        return addresses == null ? null : StackTraces.decode(addresses, null);
    }

    @Substitute
    private static Thread[] getThreads() {
        return Threads.all();
    }

    @Substitute
    private static StackTraceElement[][] dumpThreads(Thread[] threads) {
        StackTraceElement[][] traces = new StackTraceElement[threads.length][];
        for (int i = 0; i < threads.length; i++) {
            traces[i] = StackTraces.dump(threads[i]);
        }
        return traces;
    }
}
