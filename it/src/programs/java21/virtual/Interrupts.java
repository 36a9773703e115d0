// Interrupts of virtual threads in every blocking operation, and flags that stay.
// level: 5
package virtual;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

public class Interrupts {
    interface Blocking {
        void run() throws Exception;
    }

    static void interrupted(String what, Blocking b) throws InterruptedException {
        Thread t = Thread.ofVirtual().start(() -> {
            try {
                b.run();
                System.out.println(what + ": came through " + Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                System.out.println(what + ": " + e + " " + Thread.currentThread().isInterrupted());
            }
        });
        while (t.getState() != Thread.State.WAITING && t.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        t.interrupt();
        t.join();
    }

    public static void main(String[] args) throws Exception {
        interrupted("sleep", () -> Thread.sleep(3_600_000));
        interrupted("park", LockSupport::park);
        interrupted("take", () -> new LinkedBlockingQueue<String>().take());
        interrupted("acquire", () -> new Semaphore(0).acquire());
        interrupted("latch", () -> new CountDownLatch(1).await());
        Thread endless = Thread.startVirtualThread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            System.out.println("ended by an interrupt");
        });
        interrupted("join", endless::join);
        endless.interrupt();
        endless.join();
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        interrupted("lockInterruptibly", lock::lockInterruptibly);
        Object monitor = new Object();
        interrupted("wait", () -> {
            synchronized (monitor) {
                monitor.wait();
            }
        });
        Thread before = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            try {
                Thread.sleep(1);
                System.out.println("slept");
            } catch (InterruptedException e) {
                System.out.println("at once " + Thread.currentThread().isInterrupted());
            }
        });
        before.start();
        before.join();
        System.out.println(before.isInterrupted());
        Thread spinning = Thread.startVirtualThread(() -> {
            int n = 0;
            while (!Thread.currentThread().isInterrupted()) {
                n++;
                Thread.yield();
            }
            System.out.println("spun " + Thread.interrupted() + " " + Thread.interrupted());
        });
        Thread.sleep(5);
        spinning.interrupt();
        spinning.join();
    }
}
