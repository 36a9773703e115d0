// Monitors under contention: counters stay exact while thin locks become fat and are used by wait and hashCode.
// level: 5
package monitor;

public class Inflation {
    static final int THREADS = 8;
    static final int ROUNDS = 4000;
    final Object[] locks = new Object[4];
    final int[] counts = new int[4];
    int waits;

    void work(int seed) {
        int x = seed;
        for (int i = 0; i < ROUNDS; i++) {
            x = x * 1103515245 + 12345;
            int k = (x >>> 16) & 3;
            synchronized (locks[k]) {
                counts[k]++;
                if ((x & 0xff0000) == 0) {
                    try {
                        locks[k].wait(1);
                        waits++;
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
                if ((i & 1023) == 0) {
                    locks[k].hashCode();
                }
                if (k > 0) {
                    synchronized (locks[0]) {
                        counts[0]++;
                    }
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Inflation t = new Inflation();
        int[] hashes = new int[4];
        for (int i = 0; i < 4; i++) {
            t.locks[i] = new Object();
            hashes[i] = i < 2 ? t.locks[i].hashCode() : 0;
        }
        Thread[] all = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int seed = i * 77 + 1;
            all[i] = new Thread(() -> t.work(seed));
            all[i].start();
        }
        for (Thread u : all) {
            u.join();
        }
        int outer = 0;
        for (int s = 0; s < THREADS; s++) {
            int x = s * 77 + 1;
            for (int i = 0; i < ROUNDS; i++) {
                x = x * 1103515245 + 12345;
                outer += ((x >>> 16) & 3) > 0 ? 1 : 0;
            }
        }
        System.out.println(t.counts[0] + " " + t.counts[1] + " " + t.counts[2] + " " + t.counts[3]);
        System.out.println("entered " + (THREADS * ROUNDS + outer == t.counts[0] + t.counts[1] + t.counts[2] + t.counts[3]));
        System.out.println("hash kept " + (hashes[0] == t.locks[0].hashCode() && hashes[1] == t.locks[1].hashCode()));
        for (Object o : t.locks) {
            System.out.print(Thread.holdsLock(o) + " ");
        }
        System.out.println();
    }
}
