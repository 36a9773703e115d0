// A bounded buffer on wait/notifyAll; timed wait; ownership errors.
// level: 5
package thread;

public class WaitNotify {
    static final int[] buffer = new int[4];
    static int count, head;
    static final Object lock = new Object();

    static void put(int v) throws InterruptedException {
        synchronized (lock) {
            while (count == buffer.length) lock.wait();
            buffer[(head + count++) % buffer.length] = v;
            lock.notifyAll();
        }
    }

    static int take() throws InterruptedException {
        synchronized (lock) {
            while (count == 0) lock.wait();
            int v = buffer[head];
            head = (head + 1) % buffer.length;
            count--;
            lock.notifyAll();
            return v;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long[] sums = new long[3];
        Thread[] consumers = new Thread[3];
        for (int c = 0; c < 3; c++) {
            int id = c;
            consumers[c] = new Thread(() -> {
                try {
                    for (int v; (v = take()) >= 0;) sums[id] += v;
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            });
            consumers[c].start();
        }
        Thread producer = new Thread(() -> {
            try {
                for (int i = 0; i < 3000; i++) put(i);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        producer.start();
        producer.join();
        for (int i = 0; i < 3; i++) put(-1);
        for (Thread t : consumers) t.join();
        System.out.println(sums[0] + sums[1] + sums[2]);
        synchronized (lock) {
            long t = System.nanoTime();
            lock.wait(30);
            System.out.println(System.nanoTime() - t >= 29_000_000);
        }
        for (Runnable r : new Runnable[] {lock::notify, lock::notifyAll, () -> { try { lock.wait(); } catch (InterruptedException e) { } }}) {
            try {
                r.run();
            } catch (IllegalMonitorStateException e) {
                System.out.println(e.getMessage());
            }
        }
        Object other = new Object();
        int[] stage = {0};
        Thread w = new Thread(() -> {
            synchronized (other) {
                synchronized (other) {
                    stage[0] = 1;
                    other.notifyAll();
                    while (stage[0] != 2) {
                        try { other.wait(); } catch (InterruptedException e) { stage[0] = 99; }
                    }
                    stage[0] = 3;
                }
            }
        });
        synchronized (other) {
            w.start();
            while (stage[0] != 1) other.wait();
            stage[0] = 2;
            other.notify();
        }
        w.join();
        System.out.println(stage[0]);
    }
}
