// level: 3
package system;

public class Clocks {
    public static void main(String[] args) throws InterruptedException {
        long a = System.nanoTime(), t = System.currentTimeMillis();
        boolean monotonic = true;
        long last = a;
        for (int i = 0; i < 1000; i++) {
            long now = System.nanoTime();
            if (now < last) monotonic = false;
            last = now;
        }
        Thread.sleep(20);
        System.out.println(monotonic + " " + (System.nanoTime() - a >= 20_000_000L) + " " + (System.currentTimeMillis() - t >= 19) + " " + (t > 1_600_000_000_000L));
        Runtime r = Runtime.getRuntime();
        System.out.println((r.availableProcessors() > 0) + " " + (r.totalMemory() > 0) + " " + (r.maxMemory() >= r.totalMemory()) + " " + (r.freeMemory() <= r.totalMemory()) + " " + (r == Runtime.getRuntime()));
    }
}
