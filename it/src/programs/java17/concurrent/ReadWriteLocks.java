// ReentrantReadWriteLock: sharing, reentrance, downgrade, refused upgrade, counts, ownership.
// level: 5
package concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadWriteLocks {
    public static void main(String[] args) throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock.readLock().lock();
        lock.readLock().lock();
        System.out.println(lock.getReadHoldCount() + " " + lock.getReadLockCount() + " " + lock.writeLock().tryLock());
        lock.readLock().unlock();
        lock.readLock().unlock();
        lock.writeLock().lock();
        lock.writeLock().lock();
        lock.readLock().lock();
        System.out.println(lock.getWriteHoldCount() + " " + lock.isWriteLockedByCurrentThread() + " " + lock.getReadHoldCount());
        lock.writeLock().unlock();
        lock.writeLock().unlock();
        System.out.println("downgraded " + lock.isWriteLocked() + " " + lock.getReadLockCount());
        lock.readLock().unlock();
        try {
            lock.readLock().unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            lock.writeLock().unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            lock.readLock().newCondition();
        } catch (UnsupportedOperationException e) {
            System.out.println("no conditions of readers");
        }
        CyclicBarrier together = new CyclicBarrier(4);
        Thread[] readers = new Thread[4];
        for (int i = 0; i < 4; i++) {
            readers[i] = new Thread(() -> {
                lock.readLock().lock();
                try {
                    together.await(60, TimeUnit.SECONDS);
                } catch (Exception e) {
                    System.out.println("readers do not share: " + e);
                } finally {
                    lock.readLock().unlock();
                }
            });
            readers[i].start();
        }
        for (Thread t : readers) {
            t.join();
        }
        int[] shared = new int[2];
        CountDownLatch bad = new CountDownLatch(1);
        Thread[] mixed = new Thread[6];
        for (int i = 0; i < mixed.length; i++) {
            int id = i;
            mixed[i] = new Thread(() -> {
                for (int k = 0; k < 1000; k++) {
                    if (id % 2 == 0) {
                        lock.writeLock().lock();
                        shared[0]++;
                        shared[1]++;
                        lock.writeLock().unlock();
                    } else {
                        lock.readLock().lock();
                        if (shared[0] != shared[1]) {
                            bad.countDown();
                        }
                        lock.readLock().unlock();
                    }
                }
            });
            mixed[i].start();
        }
        for (Thread t : mixed) {
            t.join();
        }
        System.out.println(shared[0] + " " + bad.getCount() + " " + lock.getReadLockCount());
        ReentrantReadWriteLock fair = new ReentrantReadWriteLock(true);
        System.out.println(fair.isFair() + " " + fair.writeLock().tryLock(1, TimeUnit.MILLISECONDS) + " "
                + fair.writeLock().getHoldCount() + " " + fair.hasQueuedThreads());
    }
}
