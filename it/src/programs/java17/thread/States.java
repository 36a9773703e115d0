// Every state of a thread, seen from outside.
// level: 5
// skip-gc-stress
package thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class States {
    static volatile boolean stop;

    static void await(Thread t, Thread.State s) throws InterruptedException {
        for (int i = 0; i < 5000 && t.getState() != s; i++) Thread.sleep(1);
        System.out.println(t.getName() + " " + t.getState() + " " + t.isAlive());
    }

    static Thread named(String name, Runnable r) {
        Thread t = new Thread(r, name);
        System.out.print(t.getState() + " ");
        t.start();
        return t;
    }

    static void quietly(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        CountDownLatch latch = new CountDownLatch(1);
        Thread runs = named("runs", () -> { while (!stop) Thread.onSpinWait(); });
        await(runs, Thread.State.RUNNABLE);
        Thread blocked, waits = named("waits", () -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }
        });
        await(waits, Thread.State.WAITING);
        synchronized (lock) {
            blocked = named("blocked", () -> { synchronized (lock) { lock.notifyAll(); } });
            await(blocked, Thread.State.BLOCKED);
        }
        blocked.join();
        waits.join();
        await(waits, Thread.State.TERMINATED);
        Thread timed = named("timed", () -> {
            synchronized (lock) {
                try {
                    lock.wait(100_000);
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        await(timed, Thread.State.TIMED_WAITING);
        timed.interrupt();
        timed.join();
        Thread sleeps = named("sleeps", () -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        await(sleeps, Thread.State.TIMED_WAITING);
        sleeps.interrupt();
        sleeps.join();
        Thread parks = named("parks", () -> LockSupport.park());
        await(parks, Thread.State.WAITING);
        Thread parksShortly = named("parksShortly", () -> LockSupport.parkNanos(100_000_000_000L));
        await(parksShortly, Thread.State.TIMED_WAITING);
        LockSupport.unpark(parks);
        LockSupport.unpark(parksShortly);
        parks.join();
        parksShortly.join();
        Thread onLatch = named("onLatch", () -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        await(onLatch, Thread.State.WAITING);
        System.out.println(LockSupport.getBlocker(onLatch) != null);
        Thread joins = named("joins", () -> quietly(onLatch));
        await(joins, Thread.State.WAITING);
        latch.countDown();
        joins.join();
        stop = true;
        runs.join();
        await(runs, Thread.State.TERMINATED);
    }
}
