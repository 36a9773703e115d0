// What must not change when the collector moves objects: identity hashes and the maps built on them, locks that are held
// or waited for, references of each strength, interned strings, fields that lead back.
// level: 5
// heap: 48m
// time-out: 60
package gc;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;

public class Moved {
    static final class Item {
        final int number;
        final Item twin;
        byte[] padding;

        Item(int number, Item of) {
            this.number = number;
            this.twin = of == null ? new Item(-number, this) : of;
            this.padding = new byte[Math.abs(number) % 200];
        }
    }

    private static final int ITEMS = 20_000;
    private static final Object LOCK = new Object();
    private static int counter;

    public static void main(String[] args) throws Exception {
        Item[] items = make();
        int[] hashes = new int[ITEMS];
        Map<Item, Integer> byIdentity = new IdentityHashMap<>();
        Map<Item, Integer> weak = new WeakHashMap<>();
        Set<Item> set = new HashSet<>();
        List<WeakReference<Item>> references = new ArrayList<>();
        SoftReference<Item> soft = new SoftReference<>(items[4]);
        PhantomReference<Item> phantom = new PhantomReference<>(items[8], new ReferenceQueue<>());
        for (int i = 0; i < ITEMS; i += 2) {
            hashes[i] = System.identityHashCode(items[i]);
            byIdentity.put(items[i], i);
            weak.put(items[i].twin, i);
            set.add(items[i]);
            references.add(new WeakReference<>(items[i]));
        }
        String interned = ("inter" + items.length).intern();
        Thread[] workers = start(items);
        for (int round = 0; round < 6; round++) {
            fragment(round);
            System.gc();
            int same = 0, found = 0, weakly = 0, contained = 0, referred = 0, twins = 0;
            for (int i = 0; i < ITEMS; i++) {
                Item item = items[i];
                twins += item.twin.twin == item && item.number == i && item.twin.number == -i && item.padding.length == i % 200 ? 1 : 0;
                if (i % 2 == 0) {
                    same += System.identityHashCode(item) == hashes[i] ? 1 : 0;
                    found += byIdentity.get(item) == i ? 1 : 0;
                    weakly += weak.get(item.twin) == i ? 1 : 0;
                    contained += set.contains(item) ? 1 : 0;
                    referred += references.get(i / 2).get() == item ? 1 : 0;
                }
            }
            System.out.println(same + " " + found + " " + weakly + " " + contained + " " + referred + " " + twins);
        }
        for (Thread w : workers) {
            w.join();
        }
        System.out.println(counter);
        System.out.println((soft.get() == items[4]) + " " + phantom.refersTo(items[8]) + " " + (interned == ("inter" + ITEMS).intern()));
    }

    private static Item[] make() {
        Item[] items = new Item[ITEMS];
        List<Object> between = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items[i] = new Item(i, null);
            between.add(new byte[i % 300]);
        }
        return items;
    }

    private static int fragment(int round) {
        List<byte[]> kept = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            byte[] a = new byte[16 + (i + round) % 250];
            if (i % 16 == 0) {
                kept.add(a);
            }
        }
        return kept.size();
    }

    /** Threads that hold a lock, contend for it and wait on it while objects move. */
    private static Thread[] start(Item[] items) throws InterruptedException {
        Thread[] workers = new Thread[3];
        CountDownLatch started = new CountDownLatch(workers.length);
        for (int k = 0; k < workers.length; k++) {
            int me = k;
            workers[k] = new Thread(() -> {
                started.countDown();
                for (int i = 0; i < 3000; i++) {
                    Item mine = items[(i * 7 + me) % ITEMS];
                    synchronized (mine.twin) {
                        synchronized (LOCK) {
                            counter++;
                            if (i % 500 == 0) {
                                try {
                                    LOCK.wait(1);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        }
                        byte[] garbage = new byte[i % 1000];
                        if (!Thread.holdsLock(mine.twin) || garbage.length != i % 1000) {
                            throw new IllegalStateException();
                        }
                    }
                }
            });
            workers[k].start();
        }
        started.await();
        return workers;
    }
}
