// Thousands of threads one after another, hundreds at once.
// level: 5
// skip-gc-stress
package thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

public class ManyThreads {
    public static void main(String[] args) throws InterruptedException {
        AtomicLong sum = new AtomicLong();
        for (int i = 0; i < 3000; i++) {
            int id = i;
            Thread t = new Thread(() -> sum.addAndGet(id));
            t.start();
            t.join();
        }
        System.out.println(sum);
        int n = 400;
        CountDownLatch arrived = new CountDownLatch(n);
        CountDownLatch go = new CountDownLatch(1);
        Thread[] all = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            all[i] = new Thread(() -> {
                arrived.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                byte[] own = new byte[1000 + id];
                own[id] = 1;
                sum.addAndGet(own.length + own[id]);
            });
            all[i].start();
        }
        arrived.await();
        int alive = 0;
        for (Thread t : all) {
            alive += t.isAlive() ? 1 : 0;
        }
        System.out.println("alive at once: " + alive);
        System.gc();
        go.countDown();
        for (Thread t : all) {
            t.join();
        }
        System.out.println(sum);
        Thread last = null;
        for (int i = 0; i < 200; i++) {
            Thread before = last;
            last = new Thread(() -> {
                if (before != null) {
                    before.start();
                    try {
                        before.join();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
                sum.incrementAndGet();
            });
        }
        last.start();
        last.join();
        System.out.println(sum);
    }
}
