package org.nativeaot.runtime;

import java.lang.management.MemoryUsage;

/** What the collector has counted, as management beans show it. Bytes and nanoseconds. */
public final class HeapMeasures {
    /** Names of the collectors: one for each kind of collection. */
    public static final String YOUNG = "Immix Young";
    public static final String FULL = "Immix Full";

    private static final int YOUNG_COUNT = 0;
    private static final int YOUNG_NANOS = 1;
    private static final int FULL_COUNT = 2;
    private static final int FULL_NANOS = 3;
    private static final int PEAK = 4;
    private static final int AFTER_COLLECTION = 5;
    private static final long UNDEFINED = -1;

    private HeapMeasures() {
    }

    private static long account(int which) {
        long[] all = new long[6];
        KernelHeap.account(all);
        return all[which];
    }

    public static long collections(boolean full) {
        return account(full ? FULL_COUNT : YOUNG_COUNT);
    }

    public static long collectionNanos(boolean full) {
        return account(full ? FULL_NANOS : YOUNG_NANOS);
    }

    public static MemoryUsage usage() {
        return of(KernelHeap.runtimeTotalMemory() - KernelHeap.runtimeFreeMemory());
    }

    /** Most in use at a time: seen at collections, between which use only grows, or now. */
    public static MemoryUsage peak() {
        return of(Math.max(account(PEAK), usage().getUsed()));
    }

    public static MemoryUsage afterCollection() {
        return of(account(AFTER_COLLECTION));
    }

    public static void resetPeak() {
        KernelHeap.resetPeak();
    }

    private static MemoryUsage of(long used) {
        long committed = Math.max(used, KernelHeap.runtimeTotalMemory());
        return new MemoryUsage(UNDEFINED, used, committed, Math.max(committed, KernelHeap.runtimeMaxMemory()));
    }

    /** Memory of the program's code. */
    public static MemoryUsage code() {
        long code = Long.parseLong(ProcFiles.read("/proc/self/statm").split(" ")[3]) * KernelMemory.pageSize();
        return new MemoryUsage(UNDEFINED, code, code, UNDEFINED);
    }
}
