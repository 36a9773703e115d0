// ConcurrentHashMap under contention: compute, merge, bulk operations, key sets, resizing while read.
// level: 5
package concurrent;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

public class ConcurrentMaps {
    /** All in one bin, which becomes a tree. */
    record Colliding(int id) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return 42;
        }

        @Override
        public int compareTo(Colliding o) {
            return Integer.compare(id, o.id);
        }
    }

    static void inThreads(int n, java.util.function.IntConsumer work) throws InterruptedException {
        Thread[] all = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            all[i] = new Thread(() -> work.accept(id));
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        inThreads(4, id -> {
            for (int i = 0; i < 6000; i++) {
                counts.merge("k" + i % 97, 1, Integer::sum);
                counts.compute("total", (k, v) -> v == null ? 1 : v + 1);
            }
        });
        System.out.println(counts.size() + " " + counts.get("total") + " " + counts.reduceValues(10, Integer::sum));
        AtomicInteger made = new AtomicInteger();
        ConcurrentHashMap<Integer, String> once = new ConcurrentHashMap<>();
        inThreads(4, id -> {
            for (int i = 0; i < 500; i++) {
                once.computeIfAbsent(i, k -> "v" + made.incrementAndGet() % 1);
            }
        });
        System.out.println(made + " " + once.size() + " " + once.get(499));
        ConcurrentHashMap<Colliding, Integer> bad = new ConcurrentHashMap<>();
        inThreads(3, id -> {
            for (int i = 0; i < 300; i++) {
                bad.merge(new Colliding(i), id + 1, Integer::sum);
            }
        });
        System.out.println(bad.size() + " " + new TreeMap<>(bad).lastEntry() + " " + bad.remove(new Colliding(7)) + " " + bad.containsKey(new Colliding(7)));
        Set<Integer> set = ConcurrentHashMap.newKeySet();
        LongAdder added = new LongAdder();
        inThreads(4, id -> {
            for (int i = 0; i < 20_000; i++) {
                if (set.add(i * 31)) {
                    added.increment();
                }
            }
        });
        System.out.println(set.size() + " " + added);
        System.out.println(new TreeSet<>(counts.keySet()).first() + " " + counts.search(1, (k, v) -> v > 20_000 ? k : null)
                + " " + counts.reduceEntriesToLong(1, Map.Entry::getValue, 0, Long::sum) + " " + counts.mappingCount());
        LongAdder sum = new LongAdder();
        once.forEach(1, (k, v) -> sum.add(k));
        System.out.println(sum + " " + once.reduceKeys(1, Integer::max) + " " + once.keySet("default").getMappedValue());
        System.out.println(once.replace(1, "v0", "new") + " " + once.remove(2, "other") + " " + once.getOrDefault(-1, "none")
                + " " + once.computeIfPresent(3, (k, v) -> null) + " " + once.containsKey(3));
        try {
            once.computeIfAbsent(10_000, k -> once.computeIfAbsent(10_000, j -> "inner"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            once.put(1, null);
        } catch (NullPointerException e) {
            System.out.println("no null values");
        }
    }
}
