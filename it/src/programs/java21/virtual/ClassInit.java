// Classes that virtual threads initialise, with initialisers that block, fail, or need each other.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ClassInit {
    static final AtomicInteger RUNS = new AtomicInteger();

    static class Slow {
        static final long VALUE;

        static {
            RUNS.incrementAndGet();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new Error(e);
            }
            VALUE = System.nanoTime() | 1;
        }
    }

    static class Failing {
        static final int VALUE;

        static {
            RUNS.incrementAndGet();
            VALUE = 1 / (RUNS.get() - RUNS.get());
        }
    }

    static class Outer {
        static final int VALUE = 1 + Inner.value();
    }

    static class Inner {
        static final int OWN = Integer.parseInt("41");

        static int value() {
            try {
                Thread t = Thread.ofVirtual().start(() -> RUNS.addAndGet(OWN));
                t.join();
            } catch (InterruptedException e) {
                return -1;
            }
            return OWN;
        }
    }

    static void together(int n, Runnable r) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(Thread.startVirtualThread(r));
        }
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger odd = new AtomicInteger();
        together(50, () -> odd.addAndGet((int) (Slow.VALUE & 1)));
        System.out.println(odd + " " + RUNS.getAndSet(0));
        AtomicInteger first = new AtomicInteger();
        AtomicInteger later = new AtomicInteger();
        together(20, () -> {
            try {
                System.out.println(Failing.VALUE);
            } catch (ExceptionInInitializerError e) {
                first.incrementAndGet();
            } catch (NoClassDefFoundError e) {
                later.incrementAndGet();
            }
        });
        System.out.println(first + " " + later + " " + RUNS.getAndSet(0));
        together(1, () -> {
            if (Outer.VALUE != 42) {
                System.out.println("wrong");
            }
        });
        System.out.println(RUNS);
    }
}
