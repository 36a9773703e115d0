// Semaphore: bounds, fairness, several permits, release by others, draining.
// level: 5
package concurrent;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class Semaphores {
    public static void main(String[] args) throws Exception {
        Semaphore three = new Semaphore(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Thread[] all = new Thread[8];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> {
                for (int k = 0; k < 200; k++) {
                    three.acquireUninterruptibly();
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    if (k % 50 == 0) {
                        Thread.yield();
                    }
                    inside.decrementAndGet();
                    three.release();
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(most.get() <= 3 && most.get() >= 1 ? "never more than 3" : "too many: " + most);
        System.out.println(three.availablePermits() + " " + three.tryAcquire(2) + " " + three.tryAcquire(2) + " " + three.availablePermits());
        System.out.println(three.tryAcquire(5, TimeUnit.MILLISECONDS) + " " + three.tryAcquire(1, 5, TimeUnit.MILLISECONDS));
        three.release(10);
        System.out.println(three.drainPermits() + " " + three.availablePermits() + " " + three.isFair());
        Semaphore fair = new Semaphore(0, true);
        StringBuffer order = new StringBuffer();
        Thread[] queue = new Thread[4];
        for (int i = 0; i < queue.length; i++) {
            int id = i;
            queue[i] = new Thread(() -> {
                fair.acquireUninterruptibly();
                order.append(id);
                fair.release();
            });
            queue[i].start();
            while (fair.getQueueLength() != i + 1) {
                Thread.sleep(1);
            }
        }
        System.out.println(fair.hasQueuedThreads() + " " + fair.getQueueLength());
        fair.release();
        for (Thread t : queue) {
            t.join();
        }
        System.out.println("in order " + order);
        Semaphore big = new Semaphore(0);
        Thread greedy = new Thread(() -> {
            big.acquireUninterruptibly(5);
            System.out.println("five at once");
        });
        greedy.start();
        for (int i = 0; i < 5; i++) {
            big.release();
        }
        greedy.join();
        Semaphore negative = new Semaphore(-2);
        negative.release(3);
        System.out.println(negative.tryAcquire() + " " + negative.tryAcquire());
        try {
            negative.release(-1);
        } catch (IllegalArgumentException e) {
            System.out.println("negative release: " + e.getMessage());
        }
        try {
            Semaphore full = new Semaphore(Integer.MAX_VALUE);
            full.release();
        } catch (Error e) {
            System.out.println(e.getMessage());
        }
    }
}
