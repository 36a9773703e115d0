// Interrupts of virtual threads that are blocked on monitors, that wait to get one back, or that give up a lock.
// level: 5
package virtual;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class BlockedInterrupts {
    static void await(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object monitor = new Object();
        Thread blocked = Thread.ofVirtual().unstarted(() -> {
            synchronized (monitor) {
                System.out.println("entered, interrupted " + Thread.currentThread().isInterrupted());
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    System.out.println("wait refused " + Thread.currentThread().isInterrupted() + " " + Thread.holdsLock(monitor));
                }
            }
        });
        synchronized (monitor) {
            blocked.start();
            await(blocked, Thread.State.BLOCKED);
            blocked.interrupt();
            Thread.sleep(5);
            System.out.println("still " + blocked.getState() + " " + blocked.isInterrupted());
        }
        blocked.join();

        Thread waiter = Thread.ofVirtual().start(() -> {
            synchronized (monitor) {
                try {
                    monitor.wait();
                    System.out.println("notified");
                } catch (InterruptedException e) {
                    System.out.println("interrupted, holds it " + Thread.holdsLock(monitor));
                }
            }
        });
        await(waiter, Thread.State.WAITING);
        synchronized (monitor) {
            waiter.interrupt();
            await(waiter, Thread.State.BLOCKED);
            System.out.println("wants it back");
        }
        waiter.join();

        Thread both = Thread.ofVirtual().start(() -> {
            synchronized (monitor) {
                try {
                    monitor.wait();
                    System.out.println("notified first, flag " + Thread.interrupted());
                } catch (InterruptedException e) {
                    System.out.println("lost a notification");
                }
            }
        });
        await(both, Thread.State.WAITING);
        synchronized (monitor) {
            monitor.notify();
            both.interrupt();
        }
        both.join();

        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread gives = Thread.ofVirtual().start(() -> {
            try {
                System.out.println("in time " + lock.tryLock(5, TimeUnit.MILLISECONDS));
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                System.out.println("gave up " + lock.isHeldByCurrentThread());
            }
        });
        Thread.sleep(50);
        await(gives, Thread.State.WAITING);
        gives.interrupt();
        gives.join();
        Thread stays = Thread.ofVirtual().start(() -> {
            lock.lock();
            System.out.println("got it, flag " + Thread.interrupted());
            lock.unlock();
        });
        await(stays, Thread.State.WAITING);
        stays.interrupt();
        Thread.sleep(5);
        lock.unlock();
        stays.join();
        Condition c = lock.newCondition();
        Thread conditional = Thread.ofVirtual().start(() -> {
            lock.lock();
            try {
                c.await();
            } catch (InterruptedException e) {
                System.out.println("out of await " + lock.isHeldByCurrentThread());
            } finally {
                lock.unlock();
            }
        });
        await(conditional, Thread.State.WAITING);
        conditional.interrupt();
        conditional.join();
    }
}
