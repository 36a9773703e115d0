package org.nativeaot.runtime;

import java.util.concurrent.atomic.AtomicLong;

/** Ids of threads. Programs see about the same numbers as under HotSpot, which numbers its own threads first. */
public final class ThreadIds {
    private static final AtomicLong NEXT = new AtomicLong(22);

    private ThreadIds() {
    }

    public static long next() {
        return NEXT.getAndIncrement();
    }
}
