// Thousands of virtual threads asleep at once; order by time; sleep of all kinds.
// level: 5
// skip-gc-stress
package virtual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

public class Sleeping {
    public static void main(String[] args) throws InterruptedException {
        AtomicInteger woken = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            all.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                woken.incrementAndGet();
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        long ms = (System.nanoTime() - start) / 1_000_000;
        System.out.println(woken + " " + (ms >= 200 && ms < 60_000));
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        List<Thread> sorted = new ArrayList<>();
        for (int ms2 : new int[] {600, 0, 400, 200}) {
            sorted.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(Duration.ofMillis(ms2));
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                order.add(ms2);
            }));
        }
        for (Thread t : sorted) {
            t.join();
        }
        System.out.println(order);
        Thread t = Thread.startVirtualThread(() -> {
            try {
                long a = System.nanoTime();
                Thread.sleep(20, 500_000);
                System.out.println(System.nanoTime() - a >= 20_000_000L);
                Thread.sleep(0);
                Thread.sleep(Duration.ofMillis(-5));
                Thread.sleep(-1);
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        });
        t.join();
        Thread late = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
                System.out.println("woken early");
            }
        });
        System.out.println(late.join(Duration.ofMillis(10)));
        late.interrupt();
        System.out.println(late.join(Duration.ofMinutes(1)));
    }
}
