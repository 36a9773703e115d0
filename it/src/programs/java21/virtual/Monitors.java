// synchronized and wait/notify in virtual threads, alone and against platform threads.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;

public class Monitors {
    static final Object LOCK = new Object();
    static int count;
    static int turn;

    static void join(List<Thread> all) throws InterruptedException {
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add((i % 3 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(() -> {
                for (int k = 0; k < 300; k++) {
                    synchronized (LOCK) {
                        count++;
                        if (k % 50 == 0) {
                            Thread.yield();
                        }
                    }
                }
            }));
        }
        join(all);
        System.out.println(count);
        all.clear();
        for (int i = 0; i < 2; i++) {
            int me = i;
            all.add((i == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(() -> {
                for (int k = 0; k < 150; k++) {
                    synchronized (LOCK) {
                        while (turn != me) {
                            try {
                                LOCK.wait();
                            } catch (InterruptedException e) {
                                System.out.println("unexpected");
                            }
                        }
                        turn = 1 - me;
                        LOCK.notifyAll();
                    }
                }
            }));
        }
        join(all);
        System.out.println("took turns " + turn);
        Thread waiting = Thread.ofVirtual().start(() -> {
            synchronized (LOCK) {
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted, holds " + Thread.holdsLock(LOCK));
                }
            }
        });
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        waiting.interrupt();
        waiting.join();
        Thread timed = Thread.ofVirtual().start(() -> {
            synchronized (LOCK) {
                try {
                    LOCK.wait(10);
                    System.out.println("time is up");
                    LOCK.notify();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            }
            try {
                LOCK.notify();
            } catch (IllegalMonitorStateException e) {
                System.out.println(e.getMessage());
            }
        });
        timed.join();
        all.clear();
        Object gate = new Object();
        int[] passed = new int[1];
        synchronized (gate) {
            for (int i = 0; i < 4; i++) {
                all.add(Thread.startVirtualThread(() -> {
                    synchronized (gate) {
                        passed[0]++;
                    }
                }));
            }
            Thread.sleep(20);
            System.out.println("blocked " + passed[0]);
        }
        join(all);
        System.out.println("passed " + passed[0]);
    }
}
