// Atomic field updaters, stamped and marked references, reference arrays, accumulators, adders.
// level: 5
package concurrent;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

public class FieldUpdaters {
    volatile int count;
    volatile long total;
    volatile String name = "start";
    static final AtomicIntegerFieldUpdater<FieldUpdaters> COUNT = AtomicIntegerFieldUpdater.newUpdater(FieldUpdaters.class, "count");
    static final AtomicLongFieldUpdater<FieldUpdaters> TOTAL = AtomicLongFieldUpdater.newUpdater(FieldUpdaters.class, "total");
    static final AtomicReferenceFieldUpdater<FieldUpdaters, String> NAME =
            AtomicReferenceFieldUpdater.newUpdater(FieldUpdaters.class, String.class, "name");

    static void inThreads(Runnable r) throws InterruptedException {
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> {
                for (int k = 0; k < 5000; k++) {
                    r.run();
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        FieldUpdaters f = new FieldUpdaters();
        inThreads(() -> {
            COUNT.incrementAndGet(f);
            TOTAL.accumulateAndGet(f, 3, Long::sum);
        });
        System.out.println(f.count + " " + f.total + " " + COUNT.getAndSet(f, 7) + " " + COUNT.compareAndSet(f, 7, 8) + " " + f.count);
        System.out.println(NAME.getAndSet(f, "next") + " " + NAME.compareAndSet(f, "other", "x") + " "
                + NAME.updateAndGet(f, s -> s + "!") + " " + NAME.get(f));
        String a = "a";
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>(a, 0);
        int[] stamp = new int[1];
        System.out.println(stamped.compareAndSet(a, "b", 0, 1) + " " + stamped.compareAndSet("b", a, 0, 2) + " "
                + stamped.get(stamp) + stamp[0] + " " + stamped.attemptStamp("b", 9) + " " + stamped.getStamp());
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>(a, false);
        boolean[] mark = new boolean[1];
        System.out.println(marked.attemptMark(a, true) + " " + marked.compareAndSet(a, "c", false, true) + " " + marked.get(mark) + mark[0]);
        AtomicReferenceArray<String> refs = new AtomicReferenceArray<>(new String[] {"x", "y", null});
        System.out.println(refs.compareAndSet(2, null, "z") + " " + refs.getAndUpdate(0, s -> s + s) + " " + refs + " " + refs.length());
        AtomicLongArray longs = new AtomicLongArray(3);
        inThreads(() -> longs.getAndAdd(1, 2));
        System.out.println(longs + " " + longs.updateAndGet(2, v -> v - 5));
        LongAdder adder = new LongAdder();
        LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
        DoubleAdder doubles = new DoubleAdder();
        inThreads(() -> {
            adder.add(2);
            max.accumulate(adder.intValue() & 1);
            doubles.add(0.5);
        });
        System.out.println(adder + " " + max + " " + doubles + " " + adder.sumThenReset() + " " + adder.sum());
        DoubleAccumulator product = new DoubleAccumulator((x, y) -> x * y, 1);
        for (int i = 1; i <= 5; i++) {
            product.accumulate(i);
        }
        System.out.println(product.getThenReset() + " " + product.get());
        try {
            refs.get(3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
