// Exchanger: pairs swap objects, many rounds, time limits.
// level: 5
package concurrent;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class Exchangers {
    public static void main(String[] args) throws Exception {
        Exchanger<int[]> exchanger = new Exchanger<>();
        int rounds = 200;
        long[] sums = new long[2];
        Thread[] pair = new Thread[2];
        for (int t = 0; t < 2; t++) {
            int id = t;
            pair[t] = new Thread(() -> {
                int[] mine = {0, 0};
                try {
                    for (int i = 0; i < rounds; i++) {
                        mine[id]++;
                        mine = exchanger.exchange(mine);
                        sums[id] += mine[0] * 3L + mine[1];
                    }
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                sums[id] += mine[0] + mine[1];
            });
            pair[t].start();
        }
        for (Thread t : pair) {
            t.join();
        }
        System.out.println(sums[0] + " " + sums[1]);
        Exchanger<String> words = new Exchanger<>();
        try {
            words.exchange("nobody", 5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("nobody came");
        }
        Thread other = new Thread(() -> {
            try {
                System.out.println("got " + words.exchange(null));
                System.out.println("got " + words.exchange("second", 60, TimeUnit.SECONDS));
            } catch (InterruptedException | TimeoutException e) {
                System.out.println("unexpected");
            }
        });
        other.start();
        String first = words.exchange("hello");
        while (other.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        System.out.println("main got " + first);
        String second = words.exchange("world");
        other.join();
        System.out.println("main got " + second);
        Exchanger<Integer> crowd = new Exchanger<>();
        int n = 10;
        int[] given = new int[n];
        Thread[] all = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            all[i] = new Thread(() -> {
                try {
                    given[id] = crowd.exchange(id);
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            });
            all[i].start();
        }
        boolean paired = true;
        for (Thread t : all) {
            t.join();
        }
        for (int i = 0; i < n; i++) {
            paired &= given[given[i]] == i && given[i] != i;
        }
        System.out.println("paired " + paired);
    }
}
