// Thread.getState in each of the six states.
// level: 5
package thread;

import java.util.concurrent.locks.LockSupport;

public class ThreadStates {
    static volatile boolean stop;
    static final Object LOCK = new Object();

    static void await(Thread t, Thread.State wanted) throws InterruptedException {
        long limit = System.nanoTime() + 20_000_000_000L;
        while (t.getState() != wanted && System.nanoTime() < limit) {
            Thread.sleep(1);
        }
        System.out.println(t.getName() + ": " + t.getState());
    }

    static Thread start(String name, Runnable r) {
        Thread t = new Thread(r, name);
        System.out.println(name + ": " + t.getState());
        t.start();
        return t;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = start("spinner", () -> {
            while (!stop) {
                Thread.onSpinWait();
            }
        });
        await(spinner, Thread.State.RUNNABLE);
        Thread sleeper = start("sleeper", () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                // asked to end
            }
        });
        await(sleeper, Thread.State.TIMED_WAITING);
        Thread parked = start("parked", LockSupport::park);
        await(parked, Thread.State.WAITING);
        Thread timed = start("parked with limit", () -> LockSupport.parkNanos(60_000_000_000L));
        await(timed, Thread.State.TIMED_WAITING);
        Thread joiner = start("joiner", () -> {
            try {
                sleeper.join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        await(joiner, Thread.State.WAITING);
        Thread blocked;
        synchronized (LOCK) {
            blocked = start("blocked", () -> {
                synchronized (LOCK) {
                    try {
                        LOCK.wait();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
            });
            await(blocked, Thread.State.BLOCKED);
        }
        await(blocked, Thread.State.WAITING);
        synchronized (LOCK) {
            LOCK.notifyAll();
        }
        stop = true;
        sleeper.interrupt();
        LockSupport.unpark(parked);
        LockSupport.unpark(timed);
        for (Thread t : new Thread[] {spinner, sleeper, parked, timed, joiner, blocked}) {
            t.join();
            System.out.println(t.getName() + ": " + t.getState());
        }
    }
}
