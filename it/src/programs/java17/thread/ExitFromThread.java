// System.exit in one thread ends all, whatever they do; their finally blocks do not run.
// level: 5
// expect-exit: 5
package thread;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class ExitFromThread {
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(4);
        Object lock = new Object();
        Runnable[] busy = {
            () -> {
                ready.countDown();
                for (;;) {
                    Thread.onSpinWait();
                }
            },
            () -> {
                ready.countDown();
                try {
                    for (;;) {
                        LockSupport.park();
                    }
                } finally {
                    System.out.println("never");
                }
            },
            () -> {
                synchronized (lock) {
                    ready.countDown();
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        System.out.println("never");
                    }
                }
            },
            () -> {
                ready.countDown();
                StringBuilder b = new StringBuilder();
                for (int i = 0;; i++) {
                    b.append(i);
                    if (b.length() > 10_000) {
                        b = new StringBuilder();
                    }
                }
            },
        };
        for (Runnable r : busy) {
            new Thread(r).start();
        }
        ready.await();
        new Thread(() -> {
            System.out.println("leaving");
            try {
                System.exit(5);
            } finally {
                System.out.println("never");
            }
        }).start();
        synchronized (ExitFromThread.class) {
            ExitFromThread.class.wait();
        }
    }
}
