import java.util.concurrent.locks.ReentrantLock;

/** What locks cost, alone and contended: best of some runs of each kind, in milliseconds. Not one of the tool's programs. */
public class Locks {
    private static final Object LOCK = new Object();
    private static final ReentrantLock REENTRANT = new ReentrantLock();
    private static final StringBuffer BUFFER = new StringBuffer();
    private static long n;

    private interface Body {
        void run(int rounds);
    }

    private static synchronized void increment() {
        n++;
    }

    private static void block(int rounds) {
        for (int i = 0; i < rounds; i++) {
            synchronized (LOCK) {
                n++;
            }
        }
    }

    private static void nested(int rounds) {
        for (int i = 0; i < rounds; i++) {
            synchronized (LOCK) {
                inner();
            }
        }
    }

    private static void inner() {
        synchronized (LOCK) {
            n += 2;
        }
    }

    private static void method(int rounds) {
        for (int i = 0; i < rounds; i++) {
            increment();
        }
    }

    private static void reentrant(int rounds) {
        for (int i = 0; i < rounds; i++) {
            REENTRANT.lock();
            try {
                n++;
            } finally {
                REENTRANT.unlock();
            }
        }
    }

    private static void buffer(int rounds) {
        for (int i = 0; i < rounds; i++) {
            BUFFER.append('x');
            if (BUFFER.length() > 1000) {
                BUFFER.setLength(0);
            }
        }
    }

    private static void threads(Body body, int count, int rounds) throws InterruptedException {
        Thread[] all = new Thread[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Thread(() -> body.run(rounds / count));
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }

    private static void time(String name, Body body, int count) throws InterruptedException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 9; i++) {
            long start = System.nanoTime();
            threads(body, count, 5_000_000);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.println(name + " " + count + " " + best / 10_000 / 100.0);
    }

    public static void main(String[] args) throws InterruptedException {
        for (int count : new int[] {1, 2, 4}) {
            time("block", Locks::block, count);
            time("nested", Locks::nested, count);
            time("method", Locks::method, count);
            time("ReentrantLock", Locks::reentrant, count);
            time("StringBuffer", Locks::buffer, count);
        }
    }
}
