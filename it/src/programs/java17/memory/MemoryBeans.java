// What the beans of memory and collectors say agrees: with each other, with Runtime, and with what the program does.
// level: 5
// heap: 96m
package memory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import java.util.List;

public class MemoryBeans {
    static byte[][] held;
    static volatile Object sink;

    static void fill() {
        held = new byte[40][];
        for (int i = 0; i < held.length; i++) {
            held[i] = new byte[1 << 20];
        }
    }

    static boolean isSane(MemoryUsage u) {
        return u.getUsed() >= 0 && u.getUsed() <= u.getCommitted() && (u.getMax() == -1 || u.getCommitted() <= u.getMax());
    }

    static long collections() {
        long n = 0;
        for (GarbageCollectorMXBean b : ManagementFactory.getGarbageCollectorMXBeans()) {
            n += b.getCollectionCount();
        }
        return n;
    }

    static long heapPeak() {
        long n = 0;
        for (MemoryPoolMXBean b : ManagementFactory.getMemoryPoolMXBeans()) {
            n += b.getType() == MemoryType.HEAP ? b.getPeakUsage().getUsed() : 0;
        }
        return n;
    }

    static long heapUsed() {
        long n = 0;
        for (MemoryPoolMXBean b : ManagementFactory.getMemoryPoolMXBeans()) {
            n += b.getType() == MemoryType.HEAP ? b.getUsage().getUsed() : 0;
        }
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        System.out.println("heap " + isSane(memory.getHeapMemoryUsage()) + " other " + isSane(memory.getNonHeapMemoryUsage()));
        System.out.println("maximum " + (memory.getHeapMemoryUsage().getMax() == Runtime.getRuntime().maxMemory()));
        long before = collections();
        System.gc();
        System.out.println("collected " + (collections() > before));
        before = collections();
        memory.gc();
        System.out.println("by the bean " + (collections() > before));
        long small = memory.getHeapMemoryUsage().getUsed();
        fill();
        long large = memory.getHeapMemoryUsage().getUsed();
        System.out.println("grows " + (large - small >= 38 << 20 && large - small < 60 << 20));
        held = null;
        for (int i = 0; i < 50 && memory.getHeapMemoryUsage().getUsed() > large - (30 << 20); i++) {
            System.gc();
            Thread.sleep(1);
        }
        System.out.println("shrinks " + (memory.getHeapMemoryUsage().getUsed() <= large - (30 << 20)));
        System.out.println("peak " + (heapPeak() >= large) + " " + (heapPeak() <= 96 << 20));
        for (MemoryPoolMXBean b : ManagementFactory.getMemoryPoolMXBeans()) {
            b.resetPeakUsage();
        }
        System.out.println("peak is reset " + (heapPeak() < large - (20 << 20)));
        boolean sane = true;
        for (int i = 0; i < 3000; i++) {
            sink = new byte[i % 1000 * 30];
            sane &= isSane(memory.getHeapMemoryUsage());
            sane &= Math.abs(heapUsed() - memory.getHeapMemoryUsage().getUsed()) < 30 << 20;
        }
        System.out.println("always sane " + sane);
        boolean heap = false;
        for (MemoryPoolMXBean b : ManagementFactory.getMemoryPoolMXBeans()) {
            sane &= b.isValid() && isSane(b.getUsage()) && isSane(b.getPeakUsage());
            sane &= b.getCollectionUsage() == null || isSane(b.getCollectionUsage());
            sane &= b.getMemoryManagerNames().length > 0;
            heap |= b.getType() == MemoryType.HEAP;
            if (!b.isUsageThresholdSupported()) {
                try {
                    b.setUsageThreshold(1);
                    sane = false;
                } catch (UnsupportedOperationException e) {
                    sane &= e.getMessage().equals("Usage threshold is not supported");
                }
            }
        }
        System.out.println("pools " + sane + " " + heap);
        List<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream().map(MemoryPoolMXBean::getName).toList();
        for (MemoryManagerMXBean b : ManagementFactory.getMemoryManagerMXBeans()) {
            sane &= b.isValid() && pools.containsAll(Arrays.asList(b.getMemoryPoolNames()));
        }
        System.out.println("managers " + sane);
        long millis = 0;
        for (GarbageCollectorMXBean b : ManagementFactory.getGarbageCollectorMXBeans()) {
            millis += b.getCollectionTime();
        }
        System.out.println("time " + (millis >= 0 && millis < 60_000));
        System.out.println(memory.getObjectPendingFinalizationCount() + " " + memory.isVerbose());
    }
}
