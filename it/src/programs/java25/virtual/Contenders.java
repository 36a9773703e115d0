// Very many virtual threads want one lock, and very many are notified at a time: what that costs must not grow with the
// square of their number.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class Contenders {
    static final int MANY = 24_000;
    static final Object LOCK = new Object();
    static final AtomicInteger waiting = new AtomicInteger();
    static int entered;
    static boolean go;

    static void enter() {
        synchronized (LOCK) {
            entered++;
        }
    }

    static void await() {
        synchronized (LOCK) {
            waiting.incrementAndGet();
            while (!go) {
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            }
            entered++;
        }
    }

    static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(entered + " have been inside");
    }

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        synchronized (LOCK) {
            for (int i = 0; i < MANY; i++) {
                threads.add(Thread.startVirtualThread(Contenders::enter));
            }
            for (Thread thread : threads) {
                while (thread.getState() != Thread.State.BLOCKED) {
                    Thread.sleep(1);
                }
            }
            System.out.println("all are blocked, " + entered + " have been inside");
        }
        join(threads);
        threads.clear();
        for (int i = 0; i < MANY; i++) {
            threads.add(Thread.startVirtualThread(Contenders::await));
        }
        while (waiting.get() < MANY) {
            Thread.sleep(1);
        }
        synchronized (LOCK) {
            go = true;
            LOCK.notifyAll();
        }
        join(threads);
    }
}
