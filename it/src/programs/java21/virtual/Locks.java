// java.util.concurrent's locks among virtual threads, and between virtual and platform ones.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class Locks {
    static int counter;
    static int inside;
    static int most;

    static void run(int n, boolean mixed, Runnable r) throws InterruptedException {
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add((mixed && i % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(r));
        }
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        for (boolean mixed : new boolean[] {false, true}) {
            counter = 0;
            run(40, mixed, () -> {
                for (int i = 0; i < 500; i++) {
                    lock.lock();
                    try {
                        counter++;
                        if (i % 100 == 0) {
                            Thread.yield();
                        }
                    } finally {
                        lock.unlock();
                    }
                }
            });
            System.out.println(counter);
        }
        Semaphore three = new Semaphore(3);
        run(30, true, () -> {
            three.acquireUninterruptibly();
            synchronized (Locks.class) {
                most = Math.max(most, ++inside);
            }
            Thread.yield();
            synchronized (Locks.class) {
                inside--;
            }
            three.release();
        });
        System.out.println(most <= 3);
        CyclicBarrier barrier = new CyclicBarrier(20, () -> System.out.println("barrier"));
        run(20, true, () -> {
            try {
                for (int i = 0; i < 3; i++) {
                    barrier.await();
                }
            } catch (Exception e) {
                System.out.println("unexpected");
            }
        });
        Condition changed = lock.newCondition();
        int[] value = new int[1];
        CountDownLatch done = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            int wanted = i;
            Thread.startVirtualThread(() -> {
                lock.lock();
                try {
                    while (value[0] != wanted) {
                        changed.await();
                    }
                    value[0]++;
                    changed.signalAll();
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                } finally {
                    lock.unlock();
                }
                done.countDown();
            });
        }
        done.await();
        System.out.println(value[0]);
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        int[] pair = new int[2];
        int[] bad = new int[1];
        run(20, true, () -> {
            for (int i = 0; i < 200; i++) {
                if (i % 10 == 0) {
                    rw.writeLock().lock();
                    pair[0]++;
                    pair[1]++;
                    rw.writeLock().unlock();
                } else {
                    rw.readLock().lock();
                    bad[0] += pair[0] == pair[1] ? 0 : 1;
                    rw.readLock().unlock();
                }
            }
        });
        System.out.println(pair[0] + " " + bad[0]);
    }
}
