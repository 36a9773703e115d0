// Thread.join: before the start, with time limits, after the end, wrong arguments.
// level: 5
package thread;

import java.util.concurrent.CountDownLatch;

public class JoinTimeouts {
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Thread t = new Thread(() -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        t.join();
        t.join(10);
        System.out.println("not started: " + t.isAlive() + " " + t.getState());
        t.start();
        long start = System.nanoTime();
        t.join(60);
        long waited = System.nanoTime() - start;
        System.out.println("limit kept: " + (waited >= 59_000_000L) + " alive " + t.isAlive());
        start = System.nanoTime();
        t.join(20, 500_000);
        System.out.println("with nanoseconds: " + (System.nanoTime() - start >= 20_000_000L) + " alive " + t.isAlive());
        try {
            t.join(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            t.join(1, 1_000_000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        release.countDown();
        t.join();
        System.out.println("ended: " + t.isAlive() + " " + t.getState());
        t.join();
        t.join(5);
        Thread[] chain = new Thread[20];
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < chain.length; i++) {
            int id = i;
            Thread before = i == 0 ? null : chain[i - 1];
            chain[i] = new Thread(() -> {
                try {
                    if (before != null) {
                        before.join();
                    }
                } catch (InterruptedException e) {
                    order.append("!");
                }
                order.append(id).append(' ');
            });
        }
        for (int i = 0; i < chain.length; i++) {
            chain[i].start();
        }
        chain[chain.length - 1].join();
        System.out.println(order);
    }
}
