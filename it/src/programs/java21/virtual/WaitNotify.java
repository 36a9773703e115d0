// Object.wait, notify and notifyAll among many virtual threads, and between virtual and platform ones; timed waits.
// level: 5
package virtual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

public class WaitNotify {
    static final class Buffer {
        private final ArrayDeque<Integer> items = new ArrayDeque<>();

        synchronized void put(int x) throws InterruptedException {
            while (items.size() == 3) {
                wait();
            }
            items.add(x);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            notifyAll();
            return items.remove();
        }
    }

    interface Body {
        void run() throws InterruptedException;
    }

    static Thread start(boolean virtual, Body b) {
        Runnable r = () -> {
            try {
                b.run();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        };
        return virtual ? Thread.startVirtualThread(r) : Thread.ofPlatform().start(r);
    }

    static long throughBuffer(int pairs, int each, int virtualOfThree) throws InterruptedException {
        Buffer buffer = new Buffer();
        long[] sums = new long[pairs];
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            int id = i;
            all.add(start(i % 3 < virtualOfThree, () -> {
                for (int k = 0; k < each; k++) {
                    buffer.put(k);
                }
            }));
            all.add(start((i + 1) % 3 < virtualOfThree, () -> {
                for (int k = 0; k < each; k++) {
                    sums[id] += buffer.take();
                }
            }));
        }
        long sum = 0;
        for (Thread t : all) {
            t.join();
        }
        for (long s : sums) {
            sum += s;
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(throughBuffer(20, 100, 3) + " " + throughBuffer(6, 100, 1) + " " + throughBuffer(6, 100, 2));

        Object gate = new Object();
        int[] waiting = new int[1];
        int[] passed = new int[1];
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(start(true, () -> {
                synchronized (gate) {
                    synchronized (gate) {
                        waiting[0]++;
                        gate.wait();
                    }
                    passed[0]++;
                }
            }));
        }
        for (boolean ready = false; !ready; Thread.sleep(1)) {
            synchronized (gate) {
                ready = waiting[0] == 300;
            }
        }
        for (int i = 0; i < 5; i++) {
            synchronized (gate) {
                gate.notify();
            }
        }
        for (boolean five = false; !five; Thread.sleep(1)) {
            synchronized (gate) {
                five = passed[0] == 5;
            }
        }
        System.out.println("five passed");
        synchronized (gate) {
            gate.notifyAll();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(passed[0]);

        start(true, () -> {
            Object o = new Object();
            long before = System.nanoTime();
            synchronized (o) {
                o.wait(20);
                o.wait(0, 1000);
            }
            System.out.println(System.nanoTime() - before >= 20_000_000L);
            try {
                o.wait();
            } catch (IllegalMonitorStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                o.notify();
            } catch (IllegalMonitorStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                synchronized (o) {
                    o.wait(-1);
                }
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }).join();

        Object relay = new Object();
        int[] turn = new int[1];
        all.clear();
        for (int i = 0; i < 10; i++) {
            int mine = i;
            all.add(start(true, () -> {
                for (int round = 0; round < 20; round++) {
                    synchronized (relay) {
                        while (turn[0] % 10 != mine) {
                            relay.wait(1000);
                        }
                        turn[0]++;
                        relay.notifyAll();
                    }
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(turn[0]);
    }
}
