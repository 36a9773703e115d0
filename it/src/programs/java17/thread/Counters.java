// Contended counters: synchronized methods and blocks, atomics, volatile hand-over.
// level: 5
package thread;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

public class Counters {
    static int plain, blocked;
    static final Object LOCK = new Object();
    static final AtomicInteger ATOMIC = new AtomicInteger();
    static final AtomicLong LONG = new AtomicLong();
    static final LongAdder ADDER = new LongAdder();
    static final AtomicReference<String> REF = new AtomicReference<>("");
    static final AtomicIntegerArray ARRAY = new AtomicIntegerArray(4);
    static volatile boolean go;

    static synchronized void inc() { plain++; }

    public static void main(String[] args) throws InterruptedException {
        Thread[] ts = new Thread[4];
        for (int t = 0; t < ts.length; t++) {
            int id = t;
            ts[t] = new Thread(() -> {
                while (!go) Thread.onSpinWait();
                for (int i = 0; i < 20000; i++) {
                    inc();
                    synchronized (LOCK) { blocked += 2; }
                    ATOMIC.incrementAndGet();
                    LONG.addAndGet(i);
                    ADDER.increment();
                    ARRAY.getAndAdd(id, 1);
                    if (i % 5000 == 0) REF.updateAndGet(s -> s + id);
                }
            });
            ts[t].start();
        }
        go = true;
        for (Thread t : ts) t.join();
        System.out.println(plain + " " + blocked + " " + ATOMIC + " " + LONG + " " + ADDER + " " + ARRAY + " " + REF.get().length());
        System.out.println(ATOMIC.compareAndSet(80000, 5) + " " + ATOMIC.getAndSet(9) + " " + ATOMIC.accumulateAndGet(3, Math::max) + " " + ATOMIC.getAndDecrement() + " " + ATOMIC.compareAndSet(100, 1));
    }
}
