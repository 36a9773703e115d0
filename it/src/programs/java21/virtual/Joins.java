// Joining virtual threads: with time limits, from virtual and platform threads, before the start, interrupted.
// level: 5
package virtual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class Joins {
    static void joining(String who) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        Thread t = Thread.startVirtualThread(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        t.join(5);
        System.out.println(who + " " + t.isAlive() + " " + t.join(Duration.ofMillis(5)));
        go.countDown();
        System.out.println(who + " " + t.join(Duration.ofSeconds(60)) + " " + t.isAlive() + " " + t.join(Duration.ZERO));
        t.join(1, 1);
        t.join();
        try {
            t.join(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread unstarted = Thread.ofVirtual().unstarted(() -> { });
        try {
            unstarted.join(Duration.ofMillis(1));
        } catch (IllegalThreadStateException e) {
            System.out.println(e.getMessage());
        }
        unstarted.join();
        Thread forever = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
                System.out.println(who + " ended it");
            }
        });
        Thread.currentThread().interrupt();
        try {
            forever.join();
        } catch (InterruptedException e) {
            System.out.println(who + " interrupted " + Thread.currentThread().isInterrupted());
        }
        forever.interrupt();
        forever.join();
    }

    static long tree(int depth) {
        if (depth == 0) {
            return 1;
        }
        long[] sums = new long[2];
        Thread[] below = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            below[i] = Thread.startVirtualThread(() -> sums[k] = tree(depth - 1));
        }
        try {
            below[0].join();
            below[1].join();
        } catch (InterruptedException e) {
            return -1;
        }
        return sums[0] + sums[1];
    }

    public static void main(String[] args) throws InterruptedException {
        joining("main");
        Thread.startVirtualThread(() -> {
            try {
                joining("virtual");
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }).join();
        System.out.println(tree(9));
        Thread target = Thread.ofVirtual().unstarted(Thread::yield);
        List<Thread> joiners = new ArrayList<>();
        int[] joined = new int[1];
        for (int i = 0; i < 50; i++) {
            joiners.add(Thread.startVirtualThread(() -> {
                try {
                    while (!target.isAlive() && target.getState() != Thread.State.TERMINATED) {
                        Thread.sleep(1);
                    }
                    target.join();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                synchronized (joined) {
                    joined[0]++;
                }
            }));
        }
        target.start();
        for (Thread t : joiners) {
            t.join();
        }
        System.out.println(joined[0]);
    }
}
