// The process ends with main although virtual threads still run, sleep and wait: all of them are daemons.
// level: 5
package virtual;

import java.util.concurrent.CountDownLatch;

public class DaemonsAll {
    static volatile long spun;

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(3);
        Thread.startVirtualThread(() -> {
            running.countDown();
            while (true) {
                spun++;
                Thread.yield();
            }
        });
        Thread.startVirtualThread(() -> {
            running.countDown();
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        Object lock = new Object();
        synchronized (lock) {
            Thread.startVirtualThread(() -> {
                running.countDown();
                synchronized (lock) {
                    System.out.print("");
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
            });
            running.await();
        }
        System.out.println("main is done");
    }
}
