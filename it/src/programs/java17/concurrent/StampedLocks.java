// StampedLock: optimistic reads, conversions, stamps that do not fit, contention.
// level: 5
package concurrent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

public class StampedLocks {
    static final StampedLock LOCK = new StampedLock();
    static long x;
    static long y;

    public static void main(String[] args) throws Exception {
        long optimistic = LOCK.tryOptimisticRead();
        System.out.println((optimistic != 0) + " " + LOCK.validate(optimistic));
        long w = LOCK.writeLock();
        System.out.println(LOCK.isWriteLocked() + " " + LOCK.validate(optimistic) + " " + LOCK.tryOptimisticRead()
                + " " + LOCK.tryReadLock() + " " + LOCK.tryWriteLock(2, TimeUnit.MILLISECONDS));
        long r = LOCK.tryConvertToReadLock(w);
        System.out.println((r != 0) + " " + LOCK.isReadLocked() + " " + LOCK.getReadLockCount());
        long second = LOCK.readLock();
        System.out.println(LOCK.getReadLockCount() + " " + LOCK.tryConvertToWriteLock(r));
        LOCK.unlockRead(second);
        long again = LOCK.tryConvertToWriteLock(r);
        System.out.println((again != 0) + " " + StampedLock.isWriteLockStamp(again));
        LOCK.unlock(again);
        System.out.println(LOCK.isWriteLocked() + " " + LOCK.isReadLocked());
        try {
            LOCK.unlockWrite(again);
        } catch (IllegalMonitorStateException e) {
            System.out.println("wrong stamp: " + e.getMessage());
        }
        try {
            LOCK.unlockRead(12345);
        } catch (IllegalMonitorStateException e) {
            System.out.println("no such reader");
        }
        System.out.println(LOCK.tryUnlockWrite() + " " + LOCK.tryUnlockRead());
        Thread[] all = new Thread[6];
        int[] torn = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            int id = i;
            all[i] = new Thread(() -> {
                for (int k = 0; k < 600; k++) {
                    if (id < 2) {
                        long s = LOCK.writeLock();
                        x++;
                        y--;
                        LOCK.unlockWrite(s);
                    } else {
                        long s = LOCK.tryOptimisticRead();
                        long a = x;
                        long b = y;
                        if (!LOCK.validate(s)) {
                            s = LOCK.readLock();
                            a = x;
                            b = y;
                            LOCK.unlockRead(s);
                        }
                        torn[id] += a + b == 0 ? 0 : 1;
                    }
                }
            });
            all[i].start();
        }
        int bad = 0;
        for (int i = 0; i < all.length; i++) {
            all[i].join();
            bad += torn[i];
        }
        System.out.println(x + " " + y + " torn " + bad);
        LOCK.asReadLock().lock();
        System.out.println(LOCK.asWriteLock().tryLock() + " " + LOCK.asReadWriteLock().readLock().tryLock());
    }
}
