// synchronized does not pin in Java 24 and later: more threads wait inside monitors than there are carriers.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class Synchronized {
    static int entered;

    static synchronized void inside(CountDownLatch done) {
        entered++;
        Thread.yield();
        done.countDown();
    }

    public static void main(String[] args) throws InterruptedException {
        int n = 500;
        CountDownLatch holding = new CountDownLatch(n);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Object own = new Object();
            all.add(Thread.startVirtualThread(() -> {
                synchronized (own) {
                    holding.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
            }));
        }
        holding.await();
        System.out.println("all hold a monitor and wait");
        go.countDown();
        for (Thread t : all) {
            t.join();
        }
        all.clear();
        Object shared = new Object();
        int[] sleeping = new int[1];
        for (int i = 0; i < n; i++) {
            all.add(Thread.startVirtualThread(() -> {
                synchronized (shared) {
                    sleeping[0]++;
                    try {
                        shared.wait();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
            }));
        }
        for (boolean ready = false; !ready; ) {
            synchronized (shared) {
                ready = sleeping[0] == n;
            }
            Thread.sleep(1);
        }
        synchronized (shared) {
            shared.notifyAll();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println("all waited in one monitor");
        CountDownLatch done = new CountDownLatch(n);
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(() -> inside(done));
        }
        done.await();
        System.out.println(entered);
        Thread owner = Thread.startVirtualThread(() -> {
            synchronized (shared) {
                LockSupport.park();
                System.out.println("still the owner " + Thread.holdsLock(shared));
            }
        });
        while (owner.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        Thread blocked = Thread.startVirtualThread(() -> {
            synchronized (shared) {
                System.out.println("after the owner");
            }
        });
        while (blocked.getState() != Thread.State.BLOCKED) {
            Thread.sleep(1);
        }
        LockSupport.unpark(owner);
        owner.join();
        blocked.join();
    }
}
