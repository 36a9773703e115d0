// Object.wait with time limits: not too early, not notified late, notify wins.
// level: 5
package monitor;

public class WaitTimeouts {
    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        for (long limit : new long[] {1, 20, 60}) {
            long start = System.nanoTime();
            synchronized (lock) {
                lock.wait(limit);
            }
            long ms = (System.nanoTime() - start) / 1_000_000;
            System.out.println(limit + ": " + (ms >= limit - 1 ? "waited" : "too early: " + ms));
        }
        synchronized (lock) {
            lock.wait(5, 500_000);
            lock.wait(0, 500_000);
        }
        int[] woken = new int[1];
        Thread[] all = new Thread[5];
        for (int i = 0; i < all.length; i++) {
            long limit = i % 2 == 0 ? 600_000 : 0;
            all[i] = new Thread(() -> {
                synchronized (lock) {
                    try {
                        lock.wait(limit);
                        woken[0]++;
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
            });
            all[i].start();
            Thread.State wanted = limit == 0 ? Thread.State.WAITING : Thread.State.TIMED_WAITING;
            while (all[i].getState() != wanted) {
                Thread.sleep(1);
            }
        }
        synchronized (lock) {
            lock.notify();
            lock.notify();
            lock.wait(20);
        }
        int ended;
        do {
            Thread.sleep(1);
            ended = 0;
            for (Thread t : all) {
                ended += t.isAlive() ? 0 : 1;
            }
        } while (ended < 2);
        synchronized (lock) {
            System.out.println("two woken: " + woken[0] + " " + ended);
            lock.notifyAll();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println("all: " + woken[0]);
    }
}
