// CountDownLatch as gate and as counter; TimeUnit's conversions and waits.
// level: 5
package concurrent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class Latches {
    public static void main(String[] args) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(6);
        AtomicInteger through = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            new Thread(() -> {
                try {
                    gate.await();
                    through.incrementAndGet();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                done.countDown();
            }).start();
        }
        System.out.println(done.await(5, TimeUnit.MILLISECONDS) + " " + done.getCount() + " " + through);
        gate.countDown();
        done.await();
        System.out.println(done.getCount() + " " + through);
        done.countDown();
        System.out.println(done.getCount() + " " + done.await(1, TimeUnit.HOURS));
        new CountDownLatch(0).await();
        try {
            new CountDownLatch(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(TimeUnit.HOURS.toSeconds(2) + " " + TimeUnit.NANOSECONDS.toMillis(1_999_999) + " "
                + TimeUnit.DAYS.toNanos(Long.MAX_VALUE) + " " + TimeUnit.MILLISECONDS.convert(Duration.ofSeconds(3)));
        System.out.println(TimeUnit.SECONDS.convert(-1500, TimeUnit.MILLISECONDS) + " " + TimeUnit.MINUTES.toChronoUnit());
        long start = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(10);
        TimeUnit.MICROSECONDS.sleep(-5);
        System.out.println(System.nanoTime() - start >= 10_000_000L);
        Object lock = new Object();
        synchronized (lock) {
            TimeUnit.MILLISECONDS.timedWait(lock, 3);
        }
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        t.start();
        TimeUnit.MILLISECONDS.timedJoin(t, 3);
        System.out.println(t.isAlive());
        t.interrupt();
        TimeUnit.MINUTES.timedJoin(t, 1);
        System.out.println(t.isAlive());
    }
}
