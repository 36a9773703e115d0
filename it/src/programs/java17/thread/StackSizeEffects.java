// Threads with their own stack size: a big stack holds what a small one cannot.
// level: 5
// skip-gc-stress
package thread;

public class StackSizeEffects {
    static int deepest;

    static int descend(int n) {
        deepest = n;
        return n == 0 ? 0 : descend(n - 1) + (n & 1);
    }

    static int endless(int n) {
        deepest = n;
        return endless(n + 1) + 1;
    }

    static int depthIn(long size) throws InterruptedException {
        int[] depth = new int[1];
        Thread t = new Thread(null, () -> {
            try {
                endless(0);
            } catch (StackOverflowError e) {
                depth[0] = deepest;
            }
        }, "sized", size);
        t.start();
        t.join();
        return depth[0];
    }

    public static void main(String[] args) throws InterruptedException {
        int[] result = new int[1];
        Thread big = new Thread(null, () -> result[0] = descend(400_000), "big", 512L << 20);
        big.start();
        big.join();
        System.out.println(result[0]);
        int small = depthIn(512 << 10);
        int middle = depthIn(4 << 20);
        int large = depthIn(32 << 20);
        System.out.println(small > 500 ? "small is enough for 500" : "small: " + small);
        System.out.println(middle > 2 * small ? "more on 4 MB" : small + " " + middle);
        System.out.println(large > 4 * middle ? "much more on 32 MB" : middle + " " + large);
        for (long size : new long[] {0, 1, 1000, 16 << 10}) {
            int[] ran = new int[1];
            Thread t = new Thread(null, () -> ran[0] = descend(50), "tiny", size);
            t.start();
            t.join();
            System.out.println("asked for " + size + ": ran");
        }
    }
}
