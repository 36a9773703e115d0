// What threads that block in each way look like: states, blockers, owners, traces, locked monitors and synchronizers.
// level: 5
package thread;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

public class BlockedTraces {
    interface Blocking {
        void go() throws Exception;
    }

    static final Map<String, Thread> THREADS = new LinkedHashMap<>();
    static final Object MONITOR = new Object() {
        @Override
        public String toString() {
            return "never asked for";
        }
    };
    static volatile boolean stop;

    static void start(String name, Blocking b) {
        Thread t = new Thread(() -> {
            try {
                b.go();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, name);
        t.setDaemon(true);
        THREADS.put(name, t);
        t.start();
    }

    static synchronized void blockedOnClass() {
    }

    static void blockedOnMonitor() {
        synchronized (MONITOR) {
            stop = true;
        }
    }

    static String lock(LockInfo l) {
        return l == null ? "-" : l.getClassName();
    }

    static String tops(StackTraceElement[] trace) {
        StringBuilder b = new StringBuilder();
        for (StackTraceElement e : trace) {
            if (b.length() == 0 || e.getClassName().equals("thread.BlockedTraces") && !e.getMethodName().startsWith("lambda")) {
                b.append(e.getClassName()).append('.').append(e.getMethodName()).append(e.isNativeMethod() ? "*" : "").append(' ');
            }
        }
        return b.toString();
    }

    static void settle(Thread t) {
        for (int calm = 0; calm < 3; ) {
            Thread.State s = t.getState();
            calm = s == Thread.State.BLOCKED || s == Thread.State.WAITING || s == Thread.State.TIMED_WAITING ? calm + 1 : 0;
            LockSupport.parkNanos(300_000);
        }
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        StampedLock stamped = new StampedLock();
        long stamp = stamped.writeLock();
        lock.lock();
        rw.writeLock().lock();
        Object waited = new Object();
        Thread held = new Thread(() -> {
            synchronized (BlockedTraces.class) {
                synchronized (MONITOR) {
                    lock.lock();
                }
            }
        }, "holder");
        held.setDaemon(true);
        held.start();
        settle(held);
        start("enter", BlockedTraces::blockedOnMonitor);
        start("enter class", BlockedTraces::blockedOnClass);
        start("wait", () -> {
            synchronized (waited) {
                synchronized (waited) {
                    waited.wait();
                }
            }
        });
        start("wait timed", () -> {
            synchronized (waited) {
                waited.wait(1_000_000);
            }
        });
        start("sleep", () -> Thread.sleep(1_000_000));
        start("join", () -> held.join());
        start("join timed", () -> held.join(1_000_000));
        start("park", LockSupport::park);
        start("park on", () -> LockSupport.park("a blocker"));
        start("park nanos", () -> LockSupport.parkNanos(waited, TimeUnit.DAYS.toNanos(1)));
        start("lock", lock::lock);
        start("lock timed", () -> lock.tryLock(1, TimeUnit.DAYS));
        start("read lock", () -> rw.readLock().lock());
        start("stamped", stamped::readLock);
        start("latch", () -> new CountDownLatch(1).await());
        start("semaphore", () -> new Semaphore(0).acquire(2));
        start("barrier", () -> new CyclicBarrier(2).await());
        start("exchange", () -> new Exchanger<String>().exchange("x"));
        start("take", () -> new ArrayBlockingQueue<String>(1).take());
        start("sync queue", () -> new SynchronousQueue<String>().put("y"));
        start("future", () -> new CompletableFuture<String>().get());
        start("condition", () -> {
            ReentrantLock own = new ReentrantLock();
            own.lock();
            own.newCondition().await(1, TimeUnit.DAYS);
        });
        start("owns", () -> {
            ReentrantLock own = new ReentrantLock(true);
            own.lock();
            rw.readLock();
            synchronized (own) {
                synchronized (int[].class) {
                    LockSupport.park(own);
                }
            }
        });
        THREADS.values().forEach(BlockedTraces::settle);
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        for (Map.Entry<String, Thread> e : THREADS.entrySet()) {
            Thread t = e.getValue();
            ThreadInfo i = bean.getThreadInfo(new long[] {t.getId()}, true, true)[0];
            Object blocker = LockSupport.getBlocker(t);
            System.out.println(e.getKey() + ": " + t.getState() + " " + i.getThreadState() + " by "
                    + (blocker == null ? "-" : blocker.getClass().getName()) + " on " + lock(i.getLockInfo()) + " of "
                    + i.getLockOwnerName() + " " + (i.getLockOwnerId() > 0));
            System.out.println("  " + tops(all.get(t)));
            List<String> monitors = new ArrayList<>();
            for (MonitorInfo m : i.getLockedMonitors()) {
                monitors.add(m.getClassName());
            }
            System.out.println("  " + monitors + " " + Arrays.stream(i.getLockedSynchronizers()).map(BlockedTraces::lock).toList()
                    + " " + Arrays.equals(all.get(t), i.getStackTrace()) + " " + t.isInterrupted() + " " + i.isDaemon() + " " + i.getPriority());
        }
        ThreadInfo me = bean.getThreadInfo(new long[] {Thread.currentThread().getId()}, true, true)[0];
        System.out.println(me.getThreadState() + " " + Arrays.stream(me.getLockedSynchronizers()).map(BlockedTraces::lock).sorted().toList());
        System.out.println(Arrays.toString(bean.findDeadlockedThreads()) + Arrays.toString(bean.findMonitorDeadlockedThreads()));
        System.out.println(bean.getThreadCount() >= THREADS.size() + 2);
        System.out.println(stamp != 0 && stamped.isWriteLocked());
        System.out.println(lock.hasQueuedThread(THREADS.get("lock")) + " " + (lock.getQueueLength() >= 3));
    }
}
