// A thread that dies of OutOfMemoryError leaves the others alone; its memory comes back.
// level: 5
// heap: 48m
// skip-gc-stress
package memory;

import java.util.ArrayList;
import java.util.List;

public class OomUncaught {
    static volatile boolean died;

    static final class Endless extends Thread {
        Endless() {
            super("last");
        }

        @Override
        public void run() {
            Object[] chain = null;
            while (true) {
                chain = new Object[] {chain, new int[1000]};
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long[] ticks = new long[1];
        Thread steady = new Thread(() -> {
            while (!died) {
                ticks[0]++;
                Thread.yield();
            }
        }, "steady");
        steady.start();
        Thread greedy = new Thread(() -> {
            List<long[]> all = new ArrayList<>();
            while (true) {
                all.add(new long[50_000]);
            }
        }, "greedy");
        greedy.setUncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " died of " + e));
        greedy.start();
        greedy.join();
        died = true;
        steady.join();
        System.out.println("steady went on " + (ticks[0] > 0));
        byte[][] again = new byte[20][];
        for (int i = 0; i < again.length; i++) {
            again[i] = new byte[1_000_000];
        }
        System.out.println("20 MB again " + again[19].length);
        again = null;
        Thread last = new Endless();
        last.start();
        last.join();
        System.out.println("main ends");
    }
}
