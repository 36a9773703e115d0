// Virtual threads described: toString, states in each phase, groups, ids, priorities, builders' rules, what enumerates them and what does not.
// level: 5
package virtual;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

public class Described {
    static String plain(String s) {
        return s.replaceAll("#\\d+", "#n").replaceAll("worker-\\d+", "worker-n").replaceAll("@[0-9a-f]+", "@h");
    }

    static void await(Thread t, Thread.State s) {
        while (t.getState() != s) {
            Thread.onSpinWait();
        }
    }

    static void refuse(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": fine");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        ReentrantLock held = new ReentrantLock();
        CountDownLatch go = new CountDownLatch(1);
        List<String> inside = new ArrayList<>();
        Thread t = Thread.ofVirtual().name("described").unstarted(() -> {
            inside.add(plain(Thread.currentThread().toString()) + " " + Thread.currentThread().getState());
            LockSupport.park(lock);
            held.lock();
            held.unlock();
            synchronized (lock) {
                try {
                    lock.wait();
                    lock.wait(1_000_000);
                } catch (InterruptedException e) {
                    inside.add("interrupted");
                }
            }
            LockSupport.parkNanos(1_000_000_000_000L);
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                inside.add("again");
            }
        });
        System.out.println(plain(t.toString()) + " " + t.getState() + " " + t.isAlive() + " " + t.getThreadGroup().getName());
        held.lock();
        t.start();
        await(t, Thread.State.WAITING);
        System.out.println(t.getThreadGroup().getMaxPriority() + " " + t.getThreadGroup().activeCount() + " "
                + t.getThreadGroup().getParent());
        System.out.println(plain(t.toString()) + " " + (LockSupport.getBlocker(t) == lock));
        StackTraceElement[] trace = t.getStackTrace();
        System.out.println(trace[trace.length - 1].getMethodName() + " "
                + Arrays.stream(trace).filter(e -> e.getClassName().startsWith("virtual.")).count());
        LockSupport.unpark(t);
        while (!held.hasQueuedThread(t) || t.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        synchronized (lock) {
            held.unlock();
            await(t, Thread.State.BLOCKED);
            System.out.println(plain(t.toString()));
        }
        await(t, Thread.State.WAITING);
        synchronized (lock) {
            lock.notify();
        }
        await(t, Thread.State.TIMED_WAITING);
        System.out.println(plain(t.toString()));
        t.interrupt();
        while (inside.size() < 2) {
            Thread.onSpinWait();
        }
        await(t, Thread.State.TIMED_WAITING);
        while (LockSupport.getBlocker(t) != null) {
            Thread.onSpinWait();
        }
        LockSupport.unpark(t);
        Thread.sleep(5);
        t.interrupt();
        t.join();
        System.out.println(plain(t.toString()) + " " + t.getState() + " " + t.isInterrupted() + " " + t.getStackTrace().length
                + " " + t.getThreadGroup());
        System.out.println(inside);
        System.out.println(t.getPriority() + " " + t.isDaemon() + " " + t.isVirtual() + " " + t.getContextClassLoader().equals(
                ClassLoader.getSystemClassLoader()) + " " + t.getUncaughtExceptionHandler());
        t.setPriority(10);
        System.out.println(t.getPriority() + " " + t.isAlive());
        refuse("daemon", () -> t.setDaemon(false));
        refuse("priority", () -> t.setPriority(0));
        refuse("start again", t::start);
        refuse("null name", () -> Thread.ofVirtual().name(null));
        refuse("null task", () -> Thread.ofVirtual().start(null));
        refuse("negative", () -> Thread.ofVirtual().name("x", -1));
        refuse("platform priority", () -> Thread.ofPlatform().priority(11));
        refuse("stack size", () -> Thread.ofPlatform().stackSize(-1));
        refuse("no handler", () -> Thread.ofPlatform().uncaughtExceptionHandler(null));
        refuse("stop", t::stop);
        Thread.Builder.OfVirtual b = Thread.ofVirtual().name("n-", 7);
        System.out.println(b.unstarted(() -> { }).getName() + b.unstarted(() -> { }).getName() + b.factory().newThread(() -> { }).getName()
                + b.factory().newThread(() -> { }).getName());
        ThreadFactory f = Thread.ofPlatform().name("p-", 0).daemon().priority(3).group(new ThreadGroup("mine")).stackSize(1 << 18)
                .inheritInheritableThreadLocals(false).uncaughtExceptionHandler((x, e) -> System.out.println(x.getName() + " " + e)).factory();
        Thread p0 = f.newThread(() -> {
            throw new IllegalStateException("by factory");
        });
        System.out.println(plain(p0.toString()) + " " + p0.isDaemon() + " " + f.newThread(() -> { }).getName());
        p0.start();
        p0.join();
        Thread unnamed = Thread.ofVirtual().unstarted(() -> { });
        System.out.println("[" + unnamed.getName() + "] " + plain(unnamed.toString()) + " " + Thread.ofPlatform().unstarted(() -> { }).getName()
                .matches("Thread-\\d+"));
        unnamed.setName("late");
        System.out.println(unnamed.getName() + " " + (unnamed.threadId() > t.threadId()) + " " + (unnamed.getId() == unnamed.threadId()));

        CountDownLatch in = new CountDownLatch(1);
        Thread hidden = Thread.ofVirtual().name("hidden").start(() -> {
            in.countDown();
            LockSupport.park();
        });
        in.await();
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        System.out.println(Thread.getAllStackTraces().containsKey(hidden) + " " + bean.getThreadInfo(hidden.threadId()) + " "
                + Arrays.stream(bean.getAllThreadIds()).anyMatch(i -> i == hidden.threadId()));
        Thread[] listed = new Thread[50];
        int n = Thread.currentThread().getThreadGroup().enumerate(listed);
        System.out.println(Arrays.asList(listed).subList(0, n).contains(hidden) + " " + hidden.getThreadGroup().enumerate(listed));
        Thread inVirtual = Thread.startVirtualThread(() -> {
            Thread child = new Thread(() -> System.out.println("child of a virtual one in " + Thread.currentThread().getThreadGroup().getName()));
            System.out.println(child.isDaemon() + " " + child.getPriority() + " " + child.getThreadGroup().getName());
            child.start();
            try {
                child.join();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            System.out.println(Thread.activeCount() + " " + bean.getThreadInfo(Thread.currentThread().threadId()));
            refuse("cpu time", () -> System.out.println(bean.getCurrentThreadCpuTime()));
            refuse("cpu time by id", () -> System.out.println(bean.getThreadCpuTime(Thread.currentThread().threadId())));
        });
        inVirtual.join();
        LockSupport.unpark(hidden);
        hidden.join();
        go.countDown();
    }
}
