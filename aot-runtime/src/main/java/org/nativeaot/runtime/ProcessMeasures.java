package org.nativeaot.runtime;

/**
 * What the process uses of processors and memory. An instance keeps the last readings, between which loads are taken.
 */
public final class ProcessMeasures {
    private static final int PROCESS_CPU = 0;
    private static final int MEMORY = 1;

    private long processNanos = cpuNanos();
    private long processAt = KernelProcess.timeNano();
    private long busyTicks;
    private long allTicks;

    /** Processor time of all threads, in nanoseconds. */
    public static long cpuNanos() {
        return measure(PROCESS_CPU);
    }

    /** Bytes of memory that the process may use: the machine's, or its container's. */
    public static long memory() {
        return measure(MEMORY);
    }

    private static long measure(int which) {
        long[] all = new long[2];
        KernelProcess.measures(all);
        return all[which];
    }

    /** The share of all processors that the process used since the last call, 0 to 1. */
    public synchronized double processLoad() {
        long nanos = cpuNanos();
        long at = KernelProcess.timeNano();
        double share = share(nanos - processNanos, (at - processAt) * KernelHeap.runtimeProcessors());
        processNanos = nanos;
        processAt = at;
        return share;
    }

    /** The share of all processors that the machine used since the last call, at the first since it started. */
    public synchronized double systemLoad() {
        String[] ticks = ProcFiles.read("/proc/stat").split("\n")[0].trim().split("\\s+");
        long all = 0;
        for (int i = 1; i < ticks.length && i <= 8; i++) {
            all += Long.parseLong(ticks[i]);
        }
        long busy = all - Long.parseLong(ticks[4]) - Long.parseLong(ticks[5]);
        double share = share(busy - busyTicks, all - allTicks);
        busyTicks = busy;
        allTicks = all;
        return share;
    }

    private static double share(long used, long whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.min(1, (double) used / whole));
    }
}
