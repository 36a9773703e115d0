// A class whose initialiser fails: the first thread sees the error, the others NoClassDefFoundError.
// level: 5
package thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class InitFailures {
    static final AtomicInteger RUNS = new AtomicInteger();
    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch LEAVE = new CountDownLatch(1);

    static class Fragile {
        static final int VALUE = fail();

        static int fail() {
            RUNS.incrementAndGet();
            INSIDE.countDown();
            try {
                LEAVE.await();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            throw new IllegalStateException("cannot be made");
        }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger later = new AtomicInteger();
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> {
                try {
                    System.out.println(Fragile.VALUE);
                } catch (ExceptionInInitializerError e) {
                    first.incrementAndGet();
                    System.out.println(e + " " + e.getMessage() + " " + e.getCause());
                } catch (NoClassDefFoundError e) {
                    later.incrementAndGet();
                }
            });
            all[i].start();
        }
        INSIDE.await();
        LEAVE.countDown();
        for (Thread t : all) {
            t.join();
        }
        System.out.println(RUNS + " " + first + " " + later);
        try {
            System.out.println(Fragile.VALUE);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage());
        }
    }
}
