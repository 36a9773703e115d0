package org.nativeaot.runtime.substitute;

import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Delete;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.Environment;
import org.nativeaot.runtime.HeapMeasures;
import org.nativeaot.runtime.KernelHeap;
import org.nativeaot.runtime.KernelProcess;
import org.nativeaot.runtime.KernelThreads;
import org.nativeaot.runtime.ProcFiles;
import org.nativeaot.runtime.StackTraces;
import org.nativeaot.runtime.ThreadCensus;
import org.nativeaot.runtime.ThreadLocks;
import org.nativeaot.runtime.Threads;
import org.nativeaot.runtime.Types;

/**
 * Natives of the platform's management beans. The heap is one pool, seen by two collectors: young and full collections.
 * Thresholds and their notifications and contention times are not offered; which frame entered a monitor is not known.
 */
final class ManagementNatives {
    private ManagementNatives() {
    }

    @TargetClass(value = "sun.management.VMManagementImpl", reason = "native")
    static final class Machine {
        @Alias
        private static boolean objectMonitorUsageSupport;
        @Alias
        private static boolean synchronizerUsageSupport;
        @Alias
        private static boolean currentThreadCpuTimeSupport;
        @Alias
        private static boolean otherThreadCpuTimeSupport;

        @Alias
        Machine() {
        }

        @Substitute
        private static String getVersion0() {
            return "4.0";
        }

        @Substitute
        private static void initOptionalSupportFields() {
            objectMonitorUsageSupport = true;
            synchronizerUsageSupport = true;
            currentThreadCpuTimeSupport = true;
            otherThreadCpuTimeSupport = true;
        }

        @Substitute
        public boolean isThreadContentionMonitoringEnabled() {
            return false;
        }

        @Substitute
        public boolean isThreadCpuTimeEnabled() {
            return true;
        }

        @Substitute
        public boolean isThreadAllocatedMemoryEnabled() {
            return false;
        }

        @Substitute
        public long getTotalClassCount() {
            return Types.count();
        }

        @Substitute
        public long getUnloadedClassCount() {
            return 0;
        }

        @Substitute
        public boolean getVerboseClass() {
            return false;
        }

        @Substitute
        public boolean getVerboseGC() {
            return KernelHeap.logs() != 0;
        }

        @Substitute(reason = "the name needs no network")
        public String getVmId() {
            return KernelProcess.id() + "@" + ProcFiles.read("/proc/sys/kernel/hostname").trim();
        }

        @Substitute
        public String[] getVmArguments0() {
            String options = Environment.get("AOT_OPTS");
            return options == null || options.isBlank() ? new String[0] : options.trim().split("\\s+");
        }

        @Substitute
        public long getStartupTime() {
            return KernelProcess.startMillis();
        }

        @Substitute
        private long getUptime0() {
            return KernelProcess.timeMillis() - KernelProcess.startMillis();
        }

        @Substitute
        public int getAvailableProcessors() {
            return KernelHeap.runtimeProcessors();
        }

        @Substitute
        public long getTotalThreadCount() {
            return ThreadCensus.take().started();
        }

        @Substitute
        public int getLiveThreadCount() {
            return ThreadCensus.take().live();
        }

        @Substitute
        public int getPeakThreadCount() {
            return ThreadCensus.take().peak();
        }

        @Substitute
        public int getDaemonThreadCount() {
            return ThreadCensus.take().daemon();
        }
    }

    @TargetClass(value = "sun.management.MemoryImpl", reason = "native")
    static final class Memory {
        private Memory() {
        }

        @Alias
        static native MemoryPoolMXBean[] getMemoryPools();

        @Alias
        static native MemoryManagerMXBean[] getMemoryManagers();

        @Substitute
        private static MemoryPoolMXBean[] getMemoryPools0() {
            return new MemoryPoolMXBean[] {ManagementBeans.Helper.createMemoryPool("Immix Heap", true, -1, -1)};
        }

        @Substitute
        private static MemoryManagerMXBean[] getMemoryManagers0() {
            return new MemoryManagerMXBean[] {
                ManagementBeans.Helper.createGarbageCollector(HeapMeasures.YOUNG, null),
                ManagementBeans.Helper.createGarbageCollector(HeapMeasures.FULL, null)};
        }

        @Substitute
        private MemoryUsage getMemoryUsage0(boolean heap) {
            return heap ? HeapMeasures.usage() : HeapMeasures.code();
        }

        @Substitute
        private void setVerboseGC(boolean value) {
            KernelHeap.setLog(value ? 1 : 0);
        }
    }

    @TargetClass(value = "sun.management.MemoryManagerImpl", reason = "native")
    static class Manager {
        @Substitute
        private MemoryPoolMXBean[] getMemoryPools0() {
            return Memory.getMemoryPools();
        }
    }

    @TargetClass(value = "sun.management.GarbageCollectorImpl", reason = "native")
    static class Collector extends Manager {
        @Alias
        public native String getName();

        @Substitute
        public long getCollectionCount() {
            return HeapMeasures.collections(getName().equals(HeapMeasures.FULL));
        }

        @Substitute
        public long getCollectionTime() {
            return HeapMeasures.collectionNanos(getName().equals(HeapMeasures.FULL)) / 1_000_000;
        }
    }

    @TargetClass(value = "sun.management.MemoryPoolImpl", reason = "native")
    static final class Pool {
        private Pool() {
        }

        @Substitute
        private MemoryUsage getUsage0() {
            return HeapMeasures.usage();
        }

        @Substitute
        private MemoryUsage getPeakUsage0() {
            return HeapMeasures.peak();
        }

        @Substitute
        private MemoryUsage getCollectionUsage0() {
            return HeapMeasures.afterCollection();
        }

        @Substitute
        private void resetPeakUsage0() {
            HeapMeasures.resetPeak();
        }

        @Substitute
        private MemoryManagerMXBean[] getMemoryManagers0() {
            return Memory.getMemoryManagers();
        }

        // asked for by nobody: the pool says that it supports no thresholds

        @Delete(reason = "memory pools have no thresholds")
        private native void setUsageThreshold0(long current, long next);

        @Delete(reason = "memory pools have no thresholds")
        private native void setCollectionThreshold0(long current, long next);
    }

    @TargetClass(value = "sun.management.ClassLoadingImpl", reason = "native")
    static final class ClassLoading {
        private ClassLoading() {
        }

        @Substitute
        static void setVerboseClass(boolean value) {
            // no class is ever loaded, so there is nothing to tell
        }
    }

    @TargetClass(value = "sun.management.ThreadImpl", reason = "native")
    static final class Bean {
        private Bean() {
        }

        @Substitute
        private static Thread[] getThreads() {
            return Threads.all();
        }

        @Substitute
        private static void getThreadInfo1(long[] ids, int depth, ThreadInfo[] result) {
            for (int i = 0; i < ids.length; i++) {
                Thread t = ThreadCensus.find(ids[i]);
                result[i] = Info.of(t, StackTraces.dump(t, depth), false, null);
            }
        }

        @Substitute
        private static ThreadInfo[] dumpThreads0(long[] ids, boolean monitors, boolean synchronizers, int depth) {
            Thread[] threads = ids == null ? Threads.all() : ThreadCensus.find(ids);
            Object[] held = synchronizers ? ThreadLocks.synchronizers() : null;
            ThreadInfo[] all = new ThreadInfo[threads.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = Info.of(threads[i], StackTraces.dump(threads[i], depth), monitors, held);
            }
            return all;
        }

        @Substitute
        private static long getThreadTotalCpuTime0(long id) {
            return ThreadCensus.cpuNanos(id, false);
        }

        @Substitute
        private static void getThreadTotalCpuTime1(long[] ids, long[] result) {
            ThreadCensus.cpuNanos(ids, result, false);
        }

        @Substitute
        private static long getThreadUserCpuTime0(long id) {
            return ThreadCensus.cpuNanos(id, true);
        }

        @Substitute
        private static void getThreadUserCpuTime1(long[] ids, long[] result) {
            ThreadCensus.cpuNanos(ids, result, true);
        }

        @Substitute
        private static void setThreadCpuTimeEnabled0(boolean enable) {
            // the system measures in any case; the bean keeps whether it may say so
        }

        @Substitute
        private static void resetPeakThreadCount0() {
            KernelThreads.resetPeak();
        }

        @Substitute
        private static Thread[] findMonitorDeadlockedThreads0() {
            return ThreadLocks.deadlocked(false);
        }

        @Substitute
        private static Thread[] findDeadlockedThreads0() {
            return ThreadLocks.deadlocked(true);
        }
    }

    /** ThreadInfo's constructor is for the virtual machine. */
    @TargetClass(value = "java.lang.management.ThreadInfo", reason = "native")
    static final class Info {
        private static final int UNKNOWN_DEPTH = -1;

        @Alias
        private Info(Thread t, int state, Object lock, Thread owner, long blockedCount, long blockedTime,
                     long waitedCount, long waitedTime, StackTraceElement[] trace, Object[] monitors, int[] depths,
                     Object[] synchronizers) {
        }

        /**
         * Null if there is no thread.
         *
         * @param depth most frames to keep; negative: all
         * @param held  what {@link ThreadLocks#synchronizers} has found; null if nobody wants to know
         */
        @Inject
        @TargetElement(name = "aotOf")
        static ThreadInfo of(Thread t, StackTraceElement[] trace, boolean monitors, Object[] held) {
            if (t == null) {
                return null;
            }
            ThreadLocks locks = ThreadLocks.of(t);
            Object[] entered = monitors ? ThreadLocks.monitors(t) : new Object[0];
            int[] depths = new int[entered.length];
            Arrays.fill(depths, UNKNOWN_DEPTH);
            return (ThreadInfo) (Object) new Info(t, locks.state(), locks.lock(), locks.owner(), 0, -1, 0, -1, trace,
                    entered, depths, held == null ? new Object[0] : ThreadLocks.heldBy(t, held));
        }
    }
}
