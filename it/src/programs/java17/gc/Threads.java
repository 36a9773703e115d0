// Several threads allocate and exchange objects while collections stop them, one in a loop without allocation.
// level: 5
// heap: 64m
// time-out: 120
package gc;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

public class Threads {
    static volatile boolean stop;

    public static void main(String[] args) throws InterruptedException {
        ConcurrentLinkedQueue<int[]> exchange = new ConcurrentLinkedQueue<>();
        AtomicLong made = new AtomicLong(), seen = new AtomicLong();
        Thread[] ts = new Thread[3];
        for (int t = 0; t < ts.length; t++) {
            int id = t;
            ts[t] = new Thread(() -> {
                for (int i = 0; i < 20000; i++) {
                    int[] a = new int[50 + i % 100];
                    a[a.length - 1] = id * 100000 + i;
                    made.addAndGet(a[a.length - 1]);
                    exchange.add(a);
                    int[] b = i % 2 == 0 ? exchange.poll() : null;
                    if (b != null) seen.addAndGet(b[b.length - 1]);
                }
            });
        }
        long[] loops = {0};
        Thread spinner = new Thread(() -> {
            long n = 0;
            int[] local = {1, 2, 3};
            while (!stop) n += local[(int) (n % 3)];
            loops[0] = n;
        });
        spinner.start();
        for (Thread t : ts) t.start();
        for (Thread t : ts) t.join();
        for (int i = 0; i < 3; i++) System.gc();
        stop = true;
        spinner.join();
        for (int[] b; (b = exchange.poll()) != null;) seen.addAndGet(b[b.length - 1]);
        System.out.println(made.get() == seen.get());
        System.out.println(made.get() + " " + (loops[0] > 0));
    }
}
