// OutOfMemoryError by small objects, by a list, in a thread: caught, memory freed, the program goes on.
// level: 5
// heap: 48m
// skip-gc-stress
package memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class OomSurvived {
    static final class Link {
        final Link next;
        final long[] weight = new long[20];

        Link(Link next) {
            this.next = next;
        }
    }

    static int chain() {
        int n = 0;
        try {
            Link l = null;
            while (true) {
                l = new Link(l);
                n++;
            }
        } catch (OutOfMemoryError e) {
            return n;
        }
    }

    static int list() {
        List<byte[]> l = new ArrayList<>();
        try {
            while (true) {
                l.add(new byte[100_000]);
            }
        } catch (OutOfMemoryError e) {
            return l.size();
        }
    }

    static int map() {
        Map<Integer, String> m = new HashMap<>();
        int n = 0;
        try {
            while (true) {
                m.put(n, "value number " + n);
                n++;
            }
        } catch (OutOfMemoryError e) {
            m.clear();
            return n;
        }
    }

    static int work() {
        int sum = 0;
        for (int i = 0; i < 200; i++) {
            byte[] b = new byte[100_000];
            b[i] = (byte) i;
            sum += b.length + b[i];
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            System.out.println("chain " + (chain() > 50_000) + " list " + (list() > 100) + " map " + (map() > 50_000));
            System.out.println("work " + work());
        }
        int[] results = new int[3];
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int id = i;
            all[i] = new Thread(() -> {
                for (int k = 0; k < 2; k++) {
                    results[id] += list() >= 0 ? 1 : 0;
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(results[0] + " " + results[1] + " " + results[2] + " work " + work());
        try {
            throw new OutOfMemoryError("made by the program");
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[0].getMethodName());
        }
    }
}
