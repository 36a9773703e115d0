// Loops that do little but lock and unlock: other threads get their turn, exceptions and early ends leave the lock free.
// level: 2
package monitor;

import java.util.ArrayList;
import java.util.List;

public class CoarseLocks {
    static final Object LOCK = new Object();
    static int count;
    static int[] cells = new int[8];

    static synchronized void increment() {
        count++;
    }

    static void rounds(int n) {
        for (int i = 0; i < n; i++) {
            synchronized (LOCK) {
                count++;
            }
        }
    }

    static void methods(int n) {
        for (int i = 0; i < n; i++) {
            increment();
        }
    }

    /** Ends with the lock taken, in the middle of some rounds. */
    static int find(int limit) {
        int i = 0;
        while (true) {
            synchronized (LOCK) {
                if (count + i >= limit) {
                    return i;
                }
            }
            i++;
        }
    }

    /** Leaves the loop between two regions. */
    static int until(int limit) {
        int i = 0;
        for (;; i++) {
            synchronized (LOCK) {
                count++;
            }
            if ((i * 7 & 1023) == limit) {
                break;
            }
        }
        return i;
    }

    static int outOfBounds() {
        int i = 0;
        try {
            for (;; i++) {
                synchronized (LOCK) {
                    cells[i] = i;
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return i;
        }
    }

    static int ofObject(Object lock, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            synchronized (lock) {
                sum += i;
                if (i % 100 == 99) {
                    continue;
                }
                sum++;
            }
        }
        return sum;
    }

    static int nested(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            synchronized (LOCK) {
                synchronized (LOCK) {
                    sum += i;
                }
            }
        }
        return sum;
    }

    static int inARow(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            synchronized (LOCK) {
                sum += i;
            }
            synchronized (LOCK) {
                sum ^= i;
            }
        }
        return sum;
    }

    static void twoThreads(Runnable work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread t = new Thread(work);
            t.start();
            threads.add(t);
        }
        for (Thread t : threads) {
            t.join();
        }
    }

    static volatile boolean done;

    /** Spins on the lock until another thread, which needs it too, says that it is enough. */
    static void spin() {
        while (true) {
            synchronized (LOCK) {
                if (done) {
                    return;
                }
            }
        }
    }

    static void state(String when) {
        System.out.println(when + " " + Thread.holdsLock(LOCK) + " " + count);
    }

    public static void main(String[] args) throws InterruptedException {
        rounds(1003);
        state("rounds");
        methods(1001);
        System.out.println(Thread.holdsLock(CoarseLocks.class) + " " + count);
        System.out.println(find(2500));
        state("find");
        System.out.println(until(35));
        state("until");
        System.out.println(outOfBounds());
        state("bounds");
        System.out.println(ofObject(new Object(), 1007) + " " + ofObject(LOCK, 33));
        System.out.println(nested(37) + " " + inARow(41));
        state("nested");
        try {
            System.out.println(ofObject(null, 3));
        } catch (NullPointerException e) {
            System.out.println("null " + ofObject(LOCK, 0));
        }
        count = 0;
        twoThreads(() -> rounds(100_000));
        twoThreads(() -> methods(100_000));
        state("threads");
        Thread spinner = new Thread(CoarseLocks::spin);
        spinner.start();
        for (int i = 0; i < 20; i++) {
            synchronized (LOCK) {
                count++;
            }
            Thread.sleep(1);
        }
        synchronized (LOCK) {
            done = true;
        }
        spinner.join();
        state("spinner");
    }
}
