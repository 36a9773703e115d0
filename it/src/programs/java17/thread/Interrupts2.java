// Interruption out of the waits of java.util.concurrent; what keeps and what clears the status.
// level: 5
// skip-gc-stress
package thread;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

public class Interrupts2 {
    static void out(String what, Callable<?> wait) throws InterruptedException {
        Thread t = new Thread(() -> {
            try {
                System.out.println(what + " " + wait.call());
            } catch (Exception e) {
                System.out.println(what + " " + e.getClass().getSimpleName() + " " + e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        t.start();
        while (t.getState() != Thread.State.WAITING && t.getState() != Thread.State.TIMED_WAITING) Thread.sleep(1);
        t.interrupt();
        t.join();
    }

    public static void main(String[] args) throws Exception {
        out("latch", () -> { new CountDownLatch(1).await(); return null; });
        out("latch, timed", () -> new CountDownLatch(1).await(100, TimeUnit.SECONDS));
        out("queue", () -> new ArrayBlockingQueue<String>(1).take());
        out("queue, timed", () -> new SynchronousQueue<String>().poll(100, TimeUnit.SECONDS));
        out("semaphore", () -> { new Semaphore(0).acquire(); return null; });
        out("future", () -> new FutureTask<>(() -> 1).get());
        out("barrier", () -> new CyclicBarrier(2).await());
        out("sleep", () -> { TimeUnit.SECONDS.sleep(100); return null; });
        out("thread sleep with nanos", () -> { Thread.sleep(100_000, 5); return null; });
        out("join", () -> { Thread.currentThread().join(); return null; });
        out("wait, timed", () -> { Object o = new Object(); synchronized (o) { o.wait(100_000, 3); } return null; });
        out("park", () -> { LockSupport.park(); return Thread.currentThread().isInterrupted(); });
        out("parkNanos", () -> { LockSupport.parkNanos(100_000_000_000L); return Thread.interrupted(); });
        out("parkUntil", () -> { LockSupport.parkUntil(System.currentTimeMillis() + 100_000); return Thread.interrupted(); });
        ReentrantLock lock = new ReentrantLock();
        Condition c = lock.newCondition();
        out("condition", () -> { lock.lock(); try { c.await(); } finally { lock.unlock(); } return null; });
        lock.lock();
        out("lockInterruptibly", () -> { lock.lockInterruptibly(); return null; });
        Thread stubborn = new Thread(() -> {
            lock.lock();
            System.out.println("lock " + Thread.currentThread().isInterrupted());
            lock.unlock();
        });
        stubborn.start();
        while (stubborn.getState() != Thread.State.WAITING) Thread.sleep(1);
        stubborn.interrupt();
        Thread.sleep(10);
        lock.unlock();
        stubborn.join();
        CyclicBarrier broken = new CyclicBarrier(3);
        String[] how = new String[1];
        Thread second = new Thread(() -> {
            try {
                broken.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                how[0] = "second " + e.getClass().getSimpleName();
            }
        });
        second.start();
        while (second.getState() != Thread.State.WAITING) Thread.sleep(1);
        out("broken barrier", () -> broken.await());
        second.join();
        System.out.println(how[0]);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        CountDownLatch running = new CountDownLatch(1), over = new CountDownLatch(1);
        Future<?> f = pool.submit(() -> {
            running.countDown();
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                over.countDown();
            }
        });
        running.await();
        System.out.println(f.cancel(true) + " " + f.isCancelled() + " " + f.isDone());
        over.await();
        CountDownLatch again = new CountDownLatch(1);
        String[] last = new String[1];
        pool.submit(() -> {
            again.countDown();
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                last[0] = "pool shut down";
            }
        });
        again.await();
        System.out.println(pool.shutdownNow().size() + " " + pool.awaitTermination(10, TimeUnit.SECONDS) + " " + last[0]);
        Thread.currentThread().interrupt();
        synchronized (Interrupts2.class) {
            try {
                Interrupts2.class.wait(0);
            } catch (InterruptedException e) {
                System.out.println("wait at once " + Thread.interrupted());
            }
        }
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(0);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Object().wait(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Thread.sleep(1, 1_000_000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Thread.currentThread().join(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
