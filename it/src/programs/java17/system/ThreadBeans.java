// level: 3
package system;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Threads, the operating system and the heap's pools through management beans. */
public class ThreadBeans {
    public static void main(String[] args) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Thread t = new Thread(ThreadBeans::sleep, "sleeper");
        t.setDaemon(true);
        int before = threads.getDaemonThreadCount();
        t.start();
        while (t.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        System.out.println(threads.getDaemonThreadCount() - before);
        System.out.println(threads.getTotalStartedThreadCount() >= 2);
        ThreadInfo info = threads.getThreadInfo(t.getId(), 5);
        System.out.println(info.getThreadName() + " " + info.getThreadState() + " " + info.isSuspended() + " "
                + info.isInNative() + " " + (info.getStackTrace().length <= 5));
        System.out.println(threads.getThreadInfo(99999L));
        System.out.println(threads.getThreadCpuTime(t.getId()) >= 0);
        long end = threads.getCurrentThreadCpuTime() + 100_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Math.sin(end);
        }
        long user = threads.getCurrentThreadUserTime();
        System.out.println((user > 0) + " " + (user <= threads.getCurrentThreadCpuTime() + 20_000_000));
        System.out.println((threads.getThreadUserTime(t.getId()) >= 0) + " " + threads.getThreadUserTime(99999L));
        System.out.println(((com.sun.management.ThreadMXBean) threads).getThreadUserTime(new long[] {99999L})[0]);
        boolean found = false;
        for (ThreadInfo i : threads.dumpAllThreads(false, false)) {
            found |= i.getThreadName().equals("sleeper") && i.getStackTrace().length > 0;
        }
        System.out.println(found);

        UnixOperatingSystemMXBean os = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(os.getTotalMemorySize() > 0 && os.getFreeMemorySize() > 0);
        System.out.println(os.getProcessCpuTime() > 0 && os.getCommittedVirtualMemorySize() > 0);
        System.out.println(os.getProcessCpuLoad() <= 1 && os.getCpuLoad() <= 1 && os.getSystemLoadAverage() >= 0);
        System.out.println(os.getMaxFileDescriptorCount() > 10 && os.getOpenFileDescriptorCount() >= 3);

        MemoryPoolMXBean heap = null;
        for (MemoryPoolMXBean p : ManagementFactory.getMemoryPoolMXBeans()) {
            heap = p.getType() == MemoryType.HEAP ? p : heap;
        }
        System.out.println(heap.getUsage().getUsed() >= 0 && heap.getPeakUsage().getUsed() >= 0);
        MemoryMXBean memory = ManagementFactory.getPlatformMXBean(MemoryMXBean.class);
        System.out.println(memory == ManagementFactory.getMemoryMXBean());
        memory.setVerbose(false);
        System.out.println(memory.isVerbose() + " " + (memory.getNonHeapMemoryUsage().getUsed() > 0));

        System.out.println(ManagementFactory.getRuntimeMXBean().getName().startsWith(ProcessHandle.current().pid() + "@"));
        System.out.println(ManagementFactory.getRuntimeMXBean().getSystemProperties().get("java.vm.specification.name"));
        System.out.println(ProcessHandle.current().parent().isPresent() + " " + ProcessHandle.current().isAlive());
    }

    private static void sleep() {
        try {
            Thread.sleep(100_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
