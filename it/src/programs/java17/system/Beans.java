// level: 3
package system;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** Memory, collectors, the process and the machine as their management beans see them. */
public class Beans {
    static Object keep;

    public static void main(String[] a) throws Exception {
        MemoryMXBean m = ManagementFactory.getMemoryMXBean();
        MemoryUsage before = m.getHeapMemoryUsage();
        System.out.println(before.getUsed() >= 0 && before.getCommitted() >= before.getUsed() && before.getMax() > 0);
        keep = new byte[20_000_000];
        MemoryUsage after = m.getHeapMemoryUsage();
        System.out.println(after.getUsed() - before.getUsed() >= 19_000_000);
        System.out.println(m.getObjectPendingFinalizationCount());
        List<GarbageCollectorMXBean> gcs = ManagementFactory.getGarbageCollectorMXBeans();
        long c = 0;
        for (GarbageCollectorMXBean g : gcs) {
            c += g.getCollectionCount();
        }
        m.gc();
        System.gc();
        long d = 0;
        long t = 0;
        for (GarbageCollectorMXBean g : gcs) {
            d += g.getCollectionCount();
            t += g.getCollectionTime();
        }
        System.out.println(!gcs.isEmpty() && d >= c + 2 && t >= 0);
        RuntimeMXBean r = ManagementFactory.getRuntimeMXBean();
        System.out.println(r.getPid() == ProcessHandle.current().pid());
        System.out.println(r.getUptime() >= 0 && r.getStartTime() <= System.currentTimeMillis());
        System.out.println(r.getVmName() != null);
        ThreadMXBean th = ManagementFactory.getThreadMXBean();
        System.out.println(th.getThreadCount() >= 1 && th.getPeakThreadCount() >= th.getThreadCount());
        System.out.println(th.getThreadInfo(Thread.currentThread().getId()).getThreadName());
        System.out.println(th.isCurrentThreadCpuTimeSupported() && th.getCurrentThreadCpuTime() > 0);
        OperatingSystemMXBean os = ManagementFactory.getOperatingSystemMXBean();
        System.out.println(os.getAvailableProcessors() + " " + os.getName());
        System.out.println(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() > 0);
        for (MemoryPoolMXBean p : ManagementFactory.getMemoryPoolMXBeans()) {
            System.out.print(p.getUsage() == null ? "?" : "");
        }
    }
}
