// Virtual and platform threads on the same monitors: timed waits, notify in order of the queue's rules, interrupts in each phase, nested locks.
// level: 5
package virtual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

public class Guarded {
    static class Buffer {
        final Deque<Integer> items = new ArrayDeque<>();

        synchronized void put(int n) throws InterruptedException {
            while (items.size() == 4) {
                wait();
            }
            items.add(n);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait(5);
            }
            notifyAll();
            return items.remove();
        }
    }

    static class Account {
        int balance = 1000;

        static void move(Account a, Account b, int n) {
            Account first = System.identityHashCode(a) <= System.identityHashCode(b) ? a : b;
            synchronized (first) {
                synchronized (first == a ? b : a) {
                    Thread.yield();
                    a.balance -= n;
                    b.balance += n;
                }
            }
        }
    }

    static Thread start(boolean virtual, Runnable r) {
        return virtual ? Thread.startVirtualThread(r) : Thread.ofPlatform().start(r);
    }

    static void buffer() throws Exception {
        Buffer buffer = new Buffer();
        AtomicInteger sum = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int id = i;
            all.add(start(i % 3 != 0, () -> {
                try {
                    for (int k = 0; k < 100; k++) {
                        buffer.put(id * 100 + k);
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }));
            all.add(start(i % 2 == 0, () -> {
                try {
                    for (int k = 0; k < 100; k++) {
                        sum.addAndGet(buffer.take());
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(sum + " " + buffer.items);
        Account a = new Account();
        Account b = new Account();
        all.clear();
        for (int i = 0; i < 40; i++) {
            int id = i;
            all.add(start(i % 4 != 0, () -> Account.move(id % 2 == 0 ? a : b, id % 2 == 0 ? b : a, id)));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(a.balance + " " + b.balance);
    }

    static void interrupts() throws Exception {
        Object lock = new Object();
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Thread waiter = Thread.ofVirtual().name("waiter").start(() -> {
            synchronized (lock) {
                synchronized (lock) {
                    try {
                        lock.wait();
                        log.add("notified?");
                    } catch (InterruptedException e) {
                        log.add("interrupted in wait " + Thread.holdsLock(lock) + " " + Thread.interrupted());
                    }
                }
            }
        });
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        waiter.interrupt();
        waiter.join();
        CountDownLatch in = new CountDownLatch(1);
        Thread entering;
        synchronized (lock) {
            entering = Thread.ofVirtual().start(() -> {
                in.countDown();
                synchronized (lock) {
                    log.add("entered, interrupted " + Thread.currentThread().isInterrupted());
                    try {
                        lock.wait(1_000_000);
                    } catch (InterruptedException e) {
                        log.add("at once " + Thread.currentThread().isInterrupted());
                    }
                }
            });
            in.await();
            entering.interrupt();
            Thread.sleep(5);
        }
        entering.join();
        Thread before = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                log.add("sleep " + e.getMessage());
            }
            Thread.currentThread().interrupt();
            LockSupport.park();
            log.add("park returned " + Thread.interrupted());
            Thread.currentThread().interrupt();
            try {
                lock.wait();
            } catch (IllegalMonitorStateException | InterruptedException e) {
                log.add(e.getClass().getSimpleName() + " " + e.getMessage());
            }
            try {
                synchronized (lock) {
                    lock.wait(-1);
                }
            } catch (IllegalArgumentException | InterruptedException e) {
                log.add(e.getMessage() + " " + Thread.interrupted());
            }
            try {
                synchronized (lock) {
                    lock.wait(1, 500_000);
                    lock.wait(0, 1);
                }
                lock.notify();
            } catch (IllegalMonitorStateException | InterruptedException e) {
                log.add(e.getMessage());
            }
        });
        before.join();
        log.forEach(System.out::println);
    }

    static void conditions() throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        Condition turn = lock.newCondition();
        int[] next = {0};
        StringBuilder out = new StringBuilder();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int id = i;
            all.add(start(i != 2, () -> {
                for (int k = 0; k < 4; k++) {
                    lock.lock();
                    try {
                        while (next[0] % 5 != id) {
                            turn.awaitUninterruptibly();
                        }
                        next[0]++;
                        synchronized (out) {
                            out.append(id);
                        }
                        turn.signalAll();
                    } finally {
                        lock.unlock();
                    }
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(out);
    }

    static synchronized int nested(int n) {
        synchronized (Integer.valueOf(n)) {
            if (n == 0) {
                Thread.yield();
                throw new IllegalStateException("unwinds all");
            }
            return nested(n - 1) + 1;
        }
    }

    public static void main(String[] args) throws Exception {
        buffer();
        interrupts();
        conditions();
        Thread.ofVirtual().start(() -> {
            try {
                nested(60);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + Thread.holdsLock(Guarded.class) + Thread.holdsLock(1));
            }
        }).join();
        synchronized (Guarded.class) {
            System.out.println("free");
        }
    }
}
