// Threads in deadlock as the management bean finds them: who waits for what, and who has it.
// level: 5
package thread;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class Deadlocks {
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    static final class Left {
    }

    static final class Right {
    }

    static void arrive(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Thread start(String name, Runnable body) {
        Thread t = new Thread(body, name);
        t.setDaemon(true);
        t.start();
        return t;
    }

    /** Enters the first, and when all have got so far, the second. */
    static Runnable monitors(Object first, Object second, CountDownLatch latch) {
        return () -> {
            synchronized (first) {
                arrive(latch);
                synchronized (second) {
                    System.out.println("never");
                }
            }
        };
    }

    static void await(Thread t, Thread.State state) throws InterruptedException {
        while (t.getState() != state) {
            Thread.sleep(1);
        }
    }

    static String lock(LockInfo lock) {
        return lock == null ? "nothing" : lock.getClassName();
    }

    static void show(String what, long[] ids) {
        System.out.println(what + ": " + (ids == null ? "none" : ids.length));
        if (ids == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (ThreadInfo i : BEAN.getThreadInfo(ids, true, true)) {
            List<String> held = new ArrayList<>();
            for (MonitorInfo m : i.getLockedMonitors()) {
                held.add(m.getClassName());
            }
            for (LockInfo l : i.getLockedSynchronizers()) {
                held.add(l.getClassName());
            }
            held.sort(null);
            lines.add(i.getThreadName() + " " + i.getThreadState() + " for " + lock(i.getLockInfo()) + " of "
                    + i.getLockOwnerName() + " has " + held);
        }
        lines.sort(null);
        lines.forEach(System.out::println);
    }

    static void both(String what) {
        show(what + ", monitors", BEAN.findMonitorDeadlockedThreads());
        show(what + ", all", BEAN.findDeadlockedThreads());
    }

    public static void main(String[] args) throws Exception {
        System.out.println(BEAN.isObjectMonitorUsageSupported() + " " + BEAN.isSynchronizerUsageSupported());
        both("at first");

        // what looks like one and is none: owners that will go on, a chain without a cycle
        Object gate = new Object();
        ReentrantLock busy = new ReentrantLock();
        Thread[] chain = new Thread[3];
        synchronized (gate) {
            CountDownLatch taken = new CountDownLatch(1);
            chain[0] = start("chain 0", () -> {
                busy.lock();
                taken.countDown();
                synchronized (gate) {
                    busy.unlock();
                }
            });
            taken.await();
            chain[1] = start("chain 1", busy::lock);
            chain[2] = start("chain 2", () -> LockSupport.park(busy));
            await(chain[0], Thread.State.BLOCKED);
            await(chain[1], Thread.State.WAITING);
            await(chain[2], Thread.State.WAITING);
            both("a chain");
            ThreadInfo[] infos = BEAN.getThreadInfo(new long[] {chain[0].getId(), chain[1].getId()});
            for (ThreadInfo i : infos) {
                System.out.println(i.getThreadName() + " " + i.getThreadState() + " " + lock(i.getLockInfo()) + " "
                        + i.getLockOwnerName() + " " + (i.getLockOwnerId() > 0) + " " + i.getLockedMonitors().length + " "
                        + i.getLockName().startsWith(i.getLockInfo().getClassName() + "@"));
            }
        }
        LockSupport.unpark(chain[2]);
        for (Thread t : chain) {
            t.join();
        }
        both("after it"); // the lock's owner has ended with it

        Object waited = new Object();
        Thread waiter = start("waiter", () -> {
            synchronized (waited) {
                try {
                    waited.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        await(waiter, Thread.State.WAITING);
        show("waiter", new long[] {waiter.getId()});
        synchronized (waited) {
            show("waiter while another has the monitor", new long[] {waiter.getId()});
            waiter.interrupt();
            await(waiter, Thread.State.BLOCKED);
            show("waiter that comes back", new long[] {waiter.getId()});
        }
        waiter.join();

        Object left = new Left();
        Object right = new Right();
        CountDownLatch two = new CountDownLatch(2);
        Thread a = start("a", monitors(left, right, two));
        Thread b = start("b", monitors(right, left, two));
        await(a, Thread.State.BLOCKED);
        await(b, Thread.State.BLOCKED);
        both("two monitors");

        Thread outside = start("outside", () -> {
            synchronized (left) {
                System.out.println("never");
            }
        });
        await(outside, Thread.State.BLOCKED);
        both("and one that waits for them");

        ReentrantLock plain = new ReentrantLock();
        ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
        Object third = new int[0];
        CountDownLatch three = new CountDownLatch(3);
        Thread c = start("c", () -> {
            plain.lock();
            arrive(three);
            synchronized (third) {
                System.out.println("never");
            }
        });
        Thread d = start("d", () -> {
            synchronized (third) {
                arrive(three);
                shared.writeLock().lock();
            }
        });
        Thread e = start("e", () -> {
            shared.writeLock().lock();
            arrive(three);
            plain.lock();
        });
        await(c, Thread.State.BLOCKED);
        while (!shared.hasQueuedThread(d) || !plain.hasQueuedThread(e)) {
            Thread.sleep(1); // they may wait for the latch still
        }
        await(d, Thread.State.WAITING);
        await(e, Thread.State.WAITING);
        both("of all kinds");

        List<String> all = new ArrayList<>();
        for (ThreadInfo i : BEAN.dumpAllThreads(true, true)) {
            if (i.getThreadName().length() == 1) {
                all.add(i.getThreadName() + i.getLockedMonitors().length + i.getLockedSynchronizers().length
                        + lock(i.getLockInfo()));
            }
        }
        all.sort(null);
        System.out.println(all);
        long[] ids = BEAN.findDeadlockedThreads();
        System.out.println(ids.length + " " + Arrays.stream(ids).distinct().count());
    }
}
