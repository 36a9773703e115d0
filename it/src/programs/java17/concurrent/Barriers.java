// CyclicBarrier: reuse, action in the last thread, broken by time-out, interrupt, reset and a failing action.
// level: 5
package concurrent;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public class Barriers {
    static void awaitWaiting(CyclicBarrier b, int n) throws InterruptedException {
        while (b.getNumberWaiting() < n) {
            Thread.sleep(1);
        }
    }

    static Thread waiter(CyclicBarrier b, String name) {
        Thread t = new Thread(() -> {
            try {
                b.await();
                System.out.println(name + " passed");
            } catch (InterruptedException | BrokenBarrierException e) {
                System.out.println(name + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
            }
        });
        t.start();
        return t;
    }

    public static void main(String[] args) throws Exception {
        int n = 5;
        int[] cells = new int[n];
        AtomicInteger rounds = new AtomicInteger();
        AtomicInteger indexes = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(n, () -> {
            int sum = 0;
            for (int c : cells) {
                sum += c;
            }
            System.out.println("round " + rounds.incrementAndGet() + " sum " + sum);
        });
        Thread[] all = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            all[i] = new Thread(() -> {
                try {
                    for (int r = 1; r <= 4; r++) {
                        cells[id] += r * (id + 1);
                        indexes.addAndGet(barrier.await());
                    }
                } catch (InterruptedException | BrokenBarrierException e) {
                    System.out.println("unexpected");
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println("indexes " + indexes + " parties " + barrier.getParties());
        CyclicBarrier two = new CyclicBarrier(2);
        try {
            two.await(5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println(e + " broken " + two.isBroken());
        }
        try {
            two.await();
        } catch (BrokenBarrierException e) {
            System.out.println(e);
        }
        two.reset();
        System.out.println("reset " + two.isBroken());
        Thread w = waiter(two, "reset under it");
        awaitWaiting(two, 1);
        two.reset();
        w.join();
        w = waiter(two, "interrupted");
        awaitWaiting(two, 1);
        w.interrupt();
        w.join();
        CyclicBarrier failing = new CyclicBarrier(2, () -> {
            throw new IllegalStateException("action fails");
        });
        w = waiter(failing, "with failing action");
        awaitWaiting(failing, 1);
        String last = "";
        try {
            failing.await();
        } catch (IllegalStateException e) {
            last = e.getMessage();
        }
        w.join();
        System.out.println("last thread: " + last);
        System.out.println(failing.isBroken());
    }
}
