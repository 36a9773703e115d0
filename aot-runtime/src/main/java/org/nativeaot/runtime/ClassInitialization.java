package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Class;
import org.nativeaot.runtime.substitute.Target_java_lang_Throwable;

/**
 * Initialisation of classes at run time (JLS 12.4.2), for those that were not initialised when the program was
 * published. One lock serves all classes: it guards state changes only and is never held while an initialiser runs.
 * Its monitor is waited on by threads that need a class which another thread is initialising.
 */
public final class ClassInitialization {
    public static final int NOT_STARTED = 0;
    public static final int RUNNING = 1;
    public static final int DONE = 2;
    public static final int FAILED = 3;
    private static final Object LOCK = new Object();

    private ClassInitialization() {
    }

    /** Returns once the class is initialised, or is being initialised by this thread. */
    public static void initialize(Class<?> c) {
        Target_java_lang_Class k = Target_java_lang_Class.of(c);
        if (k.aotInitState != DONE) {
            start(c, k);
        }
    }

    private static void start(Class<?> c, Target_java_lang_Class k) {
        Thread me = Thread.currentThread();
        synchronized (LOCK) {
            boolean interrupted = false;
            while (k.aotInitState == RUNNING && k.aotInitThread != me) {
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                me.interrupt();
            }
            if (k.aotInitState == DONE || k.aotInitState == RUNNING) {
                return;
            }
            if (k.aotInitState == FAILED) {
                throw again(c, k);
            }
            k.aotInitThread = me;
            k.aotInitState = RUNNING;
        }
        Throwable failure = run(c, k);
        if (failure == null) {
            finish(k, DONE);
            return;
        }
        try {
            Error error = failure instanceof Error e ? e : new ExceptionInInitializerError(failure);
            k.aotInitFailure = describe(error, failure, me);
            throw error;
        } finally {
            // also if there is no memory left to describe the failure: other threads wait for the class
            finish(k, FAILED);
        }
    }

    private static Throwable run(Class<?> c, Target_java_lang_Class k) {
        try {
            if (!c.isInterface()) {
                Class<?> parent = c.getSuperclass();
                if (parent != null) {
                    initialize(parent);
                }
                initializeInterfaces(k);
            }
            if (k.aotInitializer != 0) {
                Intrinsics.callVoid(k.aotInitializer);
            }
            return null;
        } catch (Throwable t) {
            return t;
        }
    }

    /** Superinterfaces that declare default methods, superinterfaces first. */
    private static void initializeInterfaces(Target_java_lang_Class k) {
        for (Class<?> i : k.aotInterfaces) {
            Target_java_lang_Class ik = Target_java_lang_Class.of(i);
            initializeInterfaces(ik);
            if ((ik.aotFlags & Target_java_lang_Class.DECLARES_DEFAULTS) != 0) {
                initialize(i);
            }
        }
    }

    private static void finish(Target_java_lang_Class k, int state) {
        synchronized (LOCK) {
            k.aotInitState = state;
            k.aotInitThread = null;
            LOCK.notifyAll();
        }
    }

    /** What later attempts name as the cause: HotSpot keeps the text and the trace, not the exception. */
    private static Throwable describe(Error error, Throwable failure, Thread thread) {
        String message = Target_java_lang_Throwable.message(failure);
        ExceptionInInitializerError cause = new ExceptionInInitializerError("Exception " + failure.getClass().getName()
                + (message == null ? "" : ": " + message) + " [in thread \"" + thread.getName() + "\"]");
        cause.setStackTrace(Target_java_lang_Throwable.trace(failure));
        return cause;
    }

    private static Error again(Class<?> c, Target_java_lang_Class k) {
        NoClassDefFoundError e = new NoClassDefFoundError("Could not initialize class " + c.getName());
        if (k.aotInitFailure != null) {
            e.initCause(k.aotInitFailure);
        }
        return e;
    }
}
