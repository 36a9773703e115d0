// Thousands of objects whose finalizers bring them and each other back, for two rounds: each runs once, and all that they
// lead to is whole.
// level: 5
// heap: 96m
// skip-gc-stress
package gc;

import java.util.List;
import java.util.Vector;
import java.util.concurrent.atomic.AtomicInteger;

@SuppressWarnings({"removal", "deprecation"})
public class FinalizerStorm {
    static final int COUNT = 5000;
    static final AtomicInteger RUNS = new AtomicInteger();
    static final List<Phoenix> SAVED = new Vector<>();

    static final class Phoenix {
        final int id;
        final int[] data;
        Phoenix neighbour;
        int finalized;

        Phoenix(int id) {
            this.id = id;
            data = new int[] {id, -id};
        }

        @Override
        protected void finalize() {
            finalized++;
            SAVED.add(this);
            new Phoenix[] {neighbour}.clone();
            RUNS.incrementAndGet();
        }

        boolean isWhole() {
            return data[0] == id && data[1] == -id && neighbour.data[0] == neighbour.id && neighbour.neighbour != null;
        }
    }

    static void make(int depth) {
        if (depth > 0) {
            make(depth - 1);
            return;
        }
        Phoenix first = new Phoenix(0);
        Phoenix last = first;
        for (int i = 1; i < COUNT; i++) {
            Phoenix p = new Phoenix(i);
            p.neighbour = last;
            last = p;
        }
        first.neighbour = last;
    }

    /** Overwrites what earlier calls left on the stack, where a conservative collector may see it. */
    static int scrub(int n) {
        long a = n;
        long b = n + 1;
        long c = n + 2;
        return n == 0 ? 0 : scrub(n - 1) + (int) (a ^ b ^ c);
    }

    public static void main(String[] args) throws InterruptedException {
        make(30);
        for (int i = 0; i < 1000 && RUNS.get() < COUNT; i++) {
            scrub(200);
            System.gc();
            Thread.sleep(5);
        }
        System.out.println("ran " + RUNS);
        int whole = 0;
        int once = 0;
        for (Phoenix p : SAVED.toArray(new Phoenix[0])) {
            whole += p.isWhole() ? 1 : 0;
            once += p.finalized == 1 ? 1 : 0;
        }
        System.out.println("whole " + whole + ", once " + once);
        SAVED.clear();
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(2);
        }
        System.out.println("never again " + (RUNS.get() == COUNT && SAVED.isEmpty()));
    }
}
