// A batch job that runs out of memory again and again, by objects of mixed sizes, and recovers each time: as much fits the
// last time as did the first, in one thread and in several that come and go.
// level: 5
// heap: 40m
// skip-gc-stress
package memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

public class BatchRecovery {
    static long fill(Random random) {
        List<Object> all = null;
        long bytes = 0;
        try {
            all = new ArrayList<>();
            while (true) {
                int kind = random.nextInt(20);
                int n = kind == 0 ? 200_000 : kind < 4 ? 12_000 : kind < 10 ? 900 : 40;
                bytes += n;
                all.add(kind % 2 == 0 ? new byte[n] : new long[n / 8]);
                if (all.size() % 3 == 0) {
                    bytes -= sizeOf(all.set(all.size() / 2, null));
                }
            }
        } catch (OutOfMemoryError e) {
            all = null;
            return bytes;
        }
    }

    static long sizeOf(Object o) {
        return o instanceof byte[] b ? b.length : o instanceof long[] l ? l.length * 8L : 0;
    }

    static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static long below(int depth, Random random) {
        return depth == 0 ? fill(random) : below(depth - 1, random);
    }

    public static void main(String[] args) throws InterruptedException {
        Random random = new Random(3);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            least = Math.min(least, below(10, random));
        }
        System.out.println("at least half each time " + (least > 20 << 20 ? "" : least / 1024 + " KB"));
        for (int round = 0; round < 2; round++) {
            Thread[] some = new Thread[3];
            CountDownLatch start = new CountDownLatch(1);
            int[] failed = new int[some.length];
            for (int t = 0; t < some.length; t++) {
                int id = t;
                Random own = new Random(t);
                some[t] = new Thread(() -> {
                    awaitUninterrupted(start);
                    for (int i = 0; i < 3; i++) {
                        failed[id] += fill(own) >= 0 ? 1 : 0;
                    }
                });
                some[t].start();
            }
            start.countDown(); // from here on others may have all the memory
            for (Thread t : some) {
                t.join();
            }
            System.out.println(failed[0] + failed[1] + failed[2]);
        }
        long last = below(10, random);
        System.out.println("afterwards too " + (last > 20 << 20 ? "" : last / 1024 + " KB"));
    }
}
