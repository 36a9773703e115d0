package org.nativeaot.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of threads. Programs see about the same ids as under HotSpot, which numbers its own threads first. */
public final class ThreadIds {
    private static final int FIRST = 21;
    private static final AtomicLong NEXT = new AtomicLong(FIRST);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger POOL = new AtomicInteger();

    private ThreadIds() {
    }

    public static long next() {
        return NEXT.getAndIncrement();
    }

    /** For names: {@code Thread-0} and so on. */
    public static int nextNumber() {
        return NUMBER.getAndIncrement();
    }

    /** For pools; adds and answers what was there before. */
    public static int poolNumber(int step) {
        return POOL.getAndAdd(step);
    }
}
