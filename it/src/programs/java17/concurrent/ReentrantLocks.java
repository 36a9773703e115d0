// ReentrantLock and its conditions: fairness, time limits, signalling, queues seen from outside.
// level: 5
package concurrent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class ReentrantLocks {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isLocked() + " " + lock.isFair() + " " + lock.tryLock());
        StringBuffer order = new StringBuffer();
        Thread[] queue = new Thread[5];
        for (int i = 0; i < queue.length; i++) {
            int id = i;
            queue[i] = new Thread(() -> {
                lock.lock();
                order.append(id);
                lock.unlock();
            });
            queue[i].start();
            while (!lock.hasQueuedThread(queue[i])) {
                Thread.sleep(1);
            }
        }
        System.out.println(lock.getQueueLength());
        boolean[] timed = {true};
        Thread impatient = new Thread(() -> {
            try {
                timed[0] = lock.tryLock(5, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        impatient.start();
        impatient.join();
        System.out.println("in time " + timed[0]);
        for (int i = 0; i < 3; i++) {
            lock.unlock();
        }
        for (Thread t : queue) {
            t.join();
        }
        System.out.println("fair order " + order + " " + lock.isLocked());
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not owner: " + e.getMessage());
        }
        Condition c = lock.newCondition();
        try {
            c.signal();
        } catch (IllegalMonitorStateException e) {
            System.out.println("signal without lock");
        }
        order.setLength(0);
        Thread[] waiting = new Thread[4];
        for (int i = 0; i < waiting.length; i++) {
            int id = i;
            waiting[i] = new Thread(() -> {
                lock.lock();
                try {
                    c.await();
                    order.append(id);
                } catch (InterruptedException e) {
                    order.append("i").append(id);
                } finally {
                    lock.unlock();
                }
            });
            waiting[i].start();
            int n;
            do {
                Thread.sleep(1);
                lock.lock();
                n = lock.getWaitQueueLength(c);
                lock.unlock();
            } while (n != i + 1);
        }
        lock.lock();
        c.signal();
        lock.unlock();
        waiting[0].join();
        waiting[2].interrupt();
        waiting[2].join();
        lock.lock();
        System.out.println(lock.hasWaiters(c) + " " + lock.getWaitQueueLength(c));
        c.signalAll();
        lock.unlock();
        waiting[1].join();
        waiting[3].join();
        System.out.println(order);
        lock.lock();
        System.out.println(c.await(2, TimeUnit.MILLISECONDS) + " " + (c.awaitNanos(1000) <= 0) + " "
                + c.awaitUntil(new java.util.Date(System.currentTimeMillis() - 1)) + " " + lock.getHoldCount());
    }
}
