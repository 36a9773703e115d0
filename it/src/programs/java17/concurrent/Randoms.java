// ThreadLocalRandom's bounds, SplittableRandom's and Random's fixed sequences in several threads.
// level: 5
package concurrent;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

public class Randoms {
    public static void main(String[] args) throws InterruptedException {
        boolean[] ok = new boolean[4];
        long[] fixed = new long[4];
        Random shared = new Random(99);
        Thread[] all = new Thread[4];
        for (int t = 0; t < 4; t++) {
            int id = t;
            all[t] = new Thread(() -> {
                ThreadLocalRandom r = ThreadLocalRandom.current();
                boolean fine = true;
                int buckets = 0;
                for (int i = 0; i < 2000; i++) {
                    int n = r.nextInt(10, 20);
                    fine &= n >= 10 && n < 20;
                    buckets |= 1 << (n - 10);
                    double d = r.nextDouble();
                    fine &= d >= 0 && d < 1;
                    long l = r.nextLong(-5, 5);
                    fine &= l >= -5 && l < 5;
                    shared.nextInt();
                }
                ok[id] = fine && buckets == 1023;
                SplittableRandom s = new SplittableRandom(id);
                SplittableRandom child = s.split();
                fixed[id] = s.nextLong() ^ child.nextInt(1000) + s.longs(5).sum();
            });
            all[t].start();
        }
        for (int t = 0; t < 4; t++) {
            all[t].join();
            System.out.println(ok[t] + " " + fixed[t]);
        }
        Random again = new Random(99);
        for (int i = 0; i < 8000; i++) {
            again.nextInt();
        }
        System.out.println(shared.nextInt() == again.nextInt());
        try {
            ThreadLocalRandom.current().setSeed(1);
        } catch (UnsupportedOperationException e) {
            System.out.println("no seeds");
        }
        try {
            ThreadLocalRandom.current().nextInt(5, 5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        ThreadLocalRandom a = ThreadLocalRandom.current();
        long first = a.nextLong();
        boolean differs = false;
        for (int i = 0; i < 100; i++) {
            differs |= a.nextLong() != first;
        }
        System.out.println(differs + " " + (a == ThreadLocalRandom.current()));
        System.out.println(new Random(5).ints(5, 0, 100).boxed().toList() + " " + new Random(5).nextGaussian());
    }
}
