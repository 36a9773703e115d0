// Options of Thread.Builder, and what a virtual thread says in each of its states.
// level: 5
package virtual;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

public class Builders {
    static void awaitState(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
        System.out.println(t.getName() + " " + t.getState() + " " + t.isAlive());
    }

    public static void main(String[] args) throws InterruptedException {
        Thread.Builder.OfVirtual b = Thread.ofVirtual().name("n-", 10);
        Thread first = b.unstarted(() -> { });
        Thread second = b.unstarted(() -> { });
        System.out.println(first.getName() + " " + second.getName());
        b.name("fixed");
        System.out.println(b.unstarted(() -> { }).getName() + " " + b.unstarted(() -> { }).getName());
        ThreadFactory f = Thread.ofVirtual().name("f-", 0).factory();
        System.out.println(f.newThread(() -> { }).getName() + " " + f.newThread(() -> { }).getName());
        ThreadFactory p = Thread.ofPlatform().name("p-", 3).daemon(true).priority(7).factory();
        Thread made = p.newThread(() -> { });
        System.out.println(made.getName() + " " + made.isDaemon() + " " + made.getPriority() + " " + made.isVirtual());
        for (Runnable r : new Runnable[] {() -> Thread.ofVirtual().name(null), () -> Thread.ofVirtual().name("x", -1),
                () -> Thread.ofVirtual().uncaughtExceptionHandler(null), () -> Thread.ofVirtual().factory().newThread(null)}) {
            try {
                r.run();
                System.out.println("accepted");
            } catch (NullPointerException | IllegalArgumentException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
        first.setName("renamed");
        System.out.println(first.getName() + " " + first.getThreadGroup().getName() + " " + first.getThreadGroup().getMaxPriority());
        first.setPriority(1);
        System.out.println(first.getPriority() + " " + first.isInterrupted() + " " + first.getUncaughtExceptionHandler().getClass());
        first.start();
        first.join();
        System.out.println(first.getUncaughtExceptionHandler() + " " + first.getStackTrace().length);

        CountDownLatch latch = new CountDownLatch(1);
        Object monitor = new Object();
        Thread parked = Thread.ofVirtual().name("parked").start(LockSupport::park);
        awaitState(parked, Thread.State.WAITING);
        LockSupport.unpark(parked);
        Thread sleeping = Thread.ofVirtual().name("sleeping").start(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        awaitState(sleeping, Thread.State.TIMED_WAITING);
        sleeping.interrupt();
        sleeping.join();
        Thread waiting = Thread.ofVirtual().name("waiting").unstarted(() -> {
            synchronized (monitor) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            }
        });
        awaitState(waiting, Thread.State.NEW);
        waiting.start();
        awaitState(waiting, Thread.State.WAITING);
        Thread blocked = Thread.ofVirtual().name("blocked").unstarted(() -> {
            synchronized (monitor) {
                System.out.println("has it");
            }
        });
        synchronized (monitor) {
            blocked.start();
            awaitState(blocked, Thread.State.BLOCKED);
            monitor.notify();
            awaitState(waiting, Thread.State.BLOCKED);
        }
        blocked.join();
        waiting.join();
        parked.join();
        Thread timed = Thread.ofVirtual().name("timed").start(() -> {
            synchronized (monitor) {
                try {
                    monitor.wait(100_000);
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        awaitState(timed, Thread.State.TIMED_WAITING);
        timed.interrupt();
        timed.join();
        awaitState(timed, Thread.State.TERMINATED);
        Thread running = Thread.ofVirtual().name("running").start(() -> {
            while (latch.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        awaitState(running, Thread.State.RUNNABLE);
        latch.countDown();
        running.join();
        System.out.println(new Thread(() -> { }, "plain").isVirtual() + " " + Thread.currentThread().isVirtual());
    }
}
