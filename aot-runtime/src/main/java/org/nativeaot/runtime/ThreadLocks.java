package org.nativeaot.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a platform thread waits for and who has it, as management beans show it.
 *
 * @param state as {@code jdk.internal.misc.VM.toThreadState} decodes it
 * @param lock  the object whose monitor it enters or waits in, or what it parks for; null if none
 * @param owner null if nobody has it or nobody knows
 */
public record ThreadLocks(int state, Object lock, Thread owner) {
    private static final int ENTERING = 1;
    private static final int GUESS = 16;

    /** Of a thread as it is now. */
    public static ThreadLocks of(Thread t) {
        Object[] lockAndOwner = new Object[2];
        int reason = KernelThreads.awaits(t, lockAndOwner);
        if (reason == ENTERING && lockAndOwner[1] == null) {
            return new ThreadLocks(Threads.RUNNABLE, null, null); // the monitor is free: about to go on
        }
        int state = reason == 0 ? ThreadCensus.state(t) : Threads.stateWaiting(reason);
        return new ThreadLocks(state, lockAndOwner[0], (Thread) lockAndOwner[1]);
    }

    private static Object[] all(ToIntFunction<Object[]> call) {
        Object[] found = new Object[GUESS];
        for (int n; ; found = new Object[n]) {
            n = call.applyAsInt(found);
            if (n <= found.length) {
                return Arrays.copyOf(found, n);
            }
        }
    }

    /** Threads that wait for each other, or null; without {@code synchronizers} only for monitors. */
    public static Thread[] deadlocked(boolean synchronizers) {
        Object[] found = all(into -> KernelThreads.findDeadlock(into, synchronizers ? 1 : 0));
        return found.length == 0 ? null : Arrays.copyOf(found, found.length, Thread[].class);
    }

    /** Objects whose monitors a thread has entered. */
    public static Object[] monitors(Thread t) {
        return all(into -> KernelThreads.monitors(t, into));
    }

    /** Every ownable synchronizer that a thread has, followed by that thread. */
    public static Object[] synchronizers() {
        return all(KernelThreads::synchronizersHeld);
    }

    /** Of those, what one thread has. */
    public static Object[] heldBy(Thread t, Object[] synchronizers) {
        List<Object> held = new ArrayList<>();
        for (int i = 0; i < synchronizers.length; i += 2) {
            if (synchronizers[i + 1] == t) {
                held.add(synchronizers[i]);
            }
        }
        return held.toArray();
    }
}
