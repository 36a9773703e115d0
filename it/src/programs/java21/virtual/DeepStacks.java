// Stacks of virtual threads: as deep as those of others, stack overflow in many at once, deep ones that are left and
// come back to.
// level: 5
// skip-gc-stress
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class DeepStacks {
    static int endless(int n) {
        return endless(n + 1) + 1;
    }

    static long sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    static long sumYielding(int n) {
        if (n == 0) {
            Thread.yield();
            return 0;
        }
        long below = sumYielding(n - 1);
        if (n % 1000 == 0) {
            Thread.yield();
        }
        return n + below;
    }

    static String objects(int n) {
        String s = "s" + n;
        if (n == 0) {
            Thread.yield();
            return "";
        }
        String below = objects(n - 1);
        return s.equals("s" + n) ? below : "wrong at " + n;
    }

    static int overflowThenFine() {
        try {
            return endless(0);
        } catch (StackOverflowError e) {
            Thread.yield();
            return (int) sum(100);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger overflows = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(Thread.startVirtualThread(() -> {
                for (int k = 0; k < 3; k++) {
                    if (overflowThenFine() == 5050) {
                        overflows.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(overflows);
        long[] sums = new long[3];
        Thread deep = Thread.startVirtualThread(() -> {
            sums[0] = sum(3000);
            sums[1] = sumYielding(3000);
        });
        deep.join();
        System.out.println(sums[0] + " " + sums[1]);
        List<String> wrong = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            Thread.startVirtualThread(() -> {
                String s = objects(500);
                if (!s.isEmpty()) {
                    synchronized (wrong) {
                        wrong.add(s);
                    }
                }
                done.countDown();
            });
        }
        for (int i = 0; i < 20; i++) {
            byte[][] churn = new byte[200][];
            for (int k = 0; k < churn.length; k++) {
                churn[k] = new byte[1000];
            }
        }
        done.await();
        System.out.println(wrong);
        Thread uncaught = Thread.ofVirtual().name("deep").uncaughtExceptionHandler((t, e) ->
                System.out.println(t.getName() + " " + e.getClass().getName() + " " + (e.getStackTrace().length >= 1000)))
                .start(() -> endless(0));
        uncaught.join();
        System.out.println(uncaught.getState());
    }
}
