// Ordered locking by many threads ends without deadlock, and every meal is counted.
// level: 5
package monitor;

public class Philosophers {
    static final int SEATS = 5;
    static final int MEALS = 2000;
    static final Object[] FORKS = new Object[SEATS];
    static final int[] USES = new int[SEATS];
    static int total;

    static void dine(int seat) {
        int a = Math.min(seat, (seat + 1) % SEATS);
        int b = Math.max(seat, (seat + 1) % SEATS);
        for (int i = 0; i < MEALS; i++) {
            synchronized (FORKS[a]) {
                synchronized (FORKS[b]) {
                    USES[a]++;
                    USES[b]++;
                    if (i % 500 == 0) {
                        Thread.yield();
                    }
                }
            }
            synchronized (Philosophers.class) {
                total++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[SEATS];
        for (int i = 0; i < SEATS; i++) {
            FORKS[i] = new StringBuilder("fork " + i);
        }
        for (int i = 0; i < SEATS; i++) {
            int seat = i;
            all[i] = new Thread(() -> dine(seat), "seat " + i);
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(total);
        for (int i = 0; i < SEATS; i++) {
            System.out.println(FORKS[i] + " " + USES[i]);
        }
    }
}
