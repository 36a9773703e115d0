// Several threads allocate linked data of all sizes; what is kept stays intact through many collections.
// level: 5
// heap: 96m
package memory;

public class ThreadedChurn {
    static final class Tree {
        final Tree left;
        final Tree right;
        final int[] payload;

        Tree(int depth, int seed) {
            payload = new int[seed & 15];
            for (int i = 0; i < payload.length; i++) {
                payload[i] = seed + i;
            }
            left = depth == 0 ? null : new Tree(depth - 1, seed * 31 + 1);
            right = depth == 0 ? null : new Tree(depth - 1, seed * 31 + 2);
        }

        long check(int seed) {
            long sum = payload.length == (seed & 15) ? 1 : 1_000_000;
            for (int i = 0; i < payload.length; i++) {
                sum += payload[i] == seed + i ? 0 : 1_000_000;
            }
            return sum + (left == null ? 0 : left.check(seed * 31 + 1) + right.check(seed * 31 + 2));
        }
    }

    static long work(int id) {
        long total = 0;
        Tree[] kept = new Tree[6];
        for (int i = 0; i < 60; i++) {
            int slot = i % kept.length;
            if (kept[slot] != null) {
                total += kept[slot].check(id * 1000 + i - kept.length);
            }
            kept[slot] = new Tree(8, id * 1000 + i);
            String s = "";
            for (int k = 0; k < 30; k++) {
                s += (char) ('a' + k % 26);
            }
            byte[] large = new byte[(i % 7) * 50_000];
            if (large.length > 0) {
                large[large.length - 1] = 1;
                total += large[large.length - 1];
            }
            total += s.length();
        }
        return total;
    }

    public static void main(String[] args) throws InterruptedException {
        long[] results = new long[4];
        Thread[] all = new Thread[4];
        for (int t = 0; t < 4; t++) {
            int id = t;
            all[t] = new Thread(() -> results[id] = work(id));
            all[t].start();
        }
        Tree mine = new Tree(10, 5);
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        for (int t = 0; t < 4; t++) {
            all[t].join();
            System.out.println(results[t]);
        }
        System.out.println(mine.check(5));
    }
}
