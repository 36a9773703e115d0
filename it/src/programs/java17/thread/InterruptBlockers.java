// Interrupts out of java.util.concurrent's blocking operations.
// level: 5
package thread;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class InterruptBlockers {
    interface Blocking {
        void run() throws Exception;
    }

    static void interrupted(String what, Blocking b) throws InterruptedException {
        Thread t = new Thread(() -> {
            try {
                b.run();
                System.out.println(what + ": came through");
            } catch (Exception e) {
                System.out.println(what + ": " + e + " " + Thread.currentThread().isInterrupted());
            }
        });
        t.start();
        while (t.getState() != Thread.State.WAITING && t.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        t.interrupt();
        t.join();
    }

    public static void main(String[] args) throws Exception {
        interrupted("take", () -> new LinkedBlockingQueue<String>().take());
        ArrayBlockingQueue<String> full = new ArrayBlockingQueue<>(1);
        full.add("x");
        interrupted("put", () -> full.put("y"));
        interrupted("poll", () -> new SynchronousQueue<String>().poll(1, TimeUnit.HOURS));
        interrupted("offer", () -> full.offer("z", 1, TimeUnit.HOURS));
        interrupted("acquire", () -> new Semaphore(0).acquire());
        interrupted("latch", () -> new CountDownLatch(1).await());
        interrupted("latch with limit", () -> new CountDownLatch(1).await(1, TimeUnit.HOURS));
        CyclicBarrier barrier = new CyclicBarrier(2);
        interrupted("barrier", barrier::await);
        System.out.println("broken " + barrier.isBroken());
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            System.out.println(e);
        }
        interrupted("exchange", () -> new Exchanger<String>().exchange("a"));
        interrupted("future", () -> new FutureTask<>(() -> "b").get());
        interrupted("phaser", () -> new Phaser(1).awaitAdvanceInterruptibly(0));
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        interrupted("lock", lock::lockInterruptibly);
        interrupted("tryLock", () -> lock.tryLock(1, TimeUnit.HOURS));
        interrupted("condition", () -> {
            ReentrantLock own = new ReentrantLock();
            own.lock();
            try {
                own.newCondition().await();
            } finally {
                System.out.println("held " + own.isHeldByCurrentThread());
                own.unlock();
            }
        });
        interrupted("sleep", () -> TimeUnit.DAYS.sleep(1));
    }
}
