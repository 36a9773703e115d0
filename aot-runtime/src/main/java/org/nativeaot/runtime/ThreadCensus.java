package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Thread;
import org.nativeaot.runtime.substitute.Target_java_lang_Thread_17;

/**
 * How many threads there are, platform ones with a Java object.
 *
 * @param live    now
 * @param daemon  of these
 * @param peak    most at a time, since the start or the last reset
 * @param started since the start
 */
public record ThreadCensus(int live, int daemon, int peak, long started) {
    public static ThreadCensus take() {
        long[] counts = new long[4];
        KernelThreads.census(counts);
        return new ThreadCensus((int) counts[0], (int) counts[1], (int) counts[2], counts[3]);
    }

    /** The live thread with this identifier, or null. */
    public static Thread find(long id) {
        return find(id, Threads.all());
    }

    private static Thread find(long id, Thread[] all) {
        for (Thread t : all) {
            if (Target_java_lang_Thread.of(t).tid == id) { // getId can be overridden
                return t;
            }
        }
        return null;
    }

    /** For each identifier the live thread, or null. */
    public static Thread[] find(long[] ids) {
        Thread[] all = Threads.all();
        Thread[] found = new Thread[ids.length];
        for (int i = 0; i < ids.length; i++) {
            found[i] = find(ids[i], all);
        }
        return found;
    }

    /**
     * Processor time of a thread in nanoseconds, or what of it was user mode, 0 meaning the calling one; -1 if it is not
     * alive.
     */
    public static long cpuNanos(long id, boolean userOnly) {
        Thread t = id == 0 ? Thread.currentThread() : find(id);
        return t == null ? -1 : KernelThreads.cpu(t, userOnly ? 1 : 0);
    }

    /** As {@link #cpuNanos(long, boolean)}, of several threads. */
    public static void cpuNanos(long[] ids, long[] result, boolean userOnly) {
        for (int i = 0; i < ids.length; i++) {
            result[i] = cpuNanos(ids[i], userOnly);
        }
    }

    /** The state as {@code jdk.internal.misc.VM.toThreadState} decodes it. */
    public static int state(Thread t) {
        return switch (Target_java_lang_Thread_17.aotState(t)) {
            case NEW -> Threads.NEW;
            case RUNNABLE -> Threads.RUNNABLE;
            case BLOCKED -> Threads.BLOCKED;
            case WAITING -> Threads.WAITING;
            case TIMED_WAITING -> Threads.TIMED_WAITING;
            case TERMINATED -> Threads.TERMINATED;
        };
    }
}
