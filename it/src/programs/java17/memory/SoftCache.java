// A cache of soft references under pressure: it never makes the program run out of memory, what it has lost is queued
// exactly once, and what is held elsewhere stays in it.
// level: 5
// heap: 48m
// skip-gc-stress
package memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class SoftCache {
    static final class Entry extends SoftReference<int[]> {
        final int key;

        Entry(int key, int[] value, ReferenceQueue<int[]> queue) {
            super(value, queue);
            this.key = key;
        }
    }

    final Map<Integer, Entry> map = new HashMap<>();
    final ReferenceQueue<int[]> queue = new ReferenceQueue<>();
    final Set<Entry> arrived = new HashSet<>();
    int wrong;
    int loads;

    static int[] compute(int key) {
        int[] value = new int[30_000 + key % 7 * 1000];
        value[0] = key;
        value[value.length - 1] = -key;
        return value;
    }

    int[] get(int key) {
        expunge();
        Entry e = map.get(key);
        int[] value = e == null ? null : e.get();
        if (value == null) {
            loads++;
            value = compute(key);
            map.put(key, new Entry(key, value, queue));
        }
        wrong += value[0] == key && value[value.length - 1] == -key ? 0 : 1;
        return value;
    }

    void expunge() {
        for (Object o; (o = queue.poll()) != null;) {
            Entry e = (Entry) o;
            wrong += arrived.add(e) ? 0 : 1;
            wrong += e.get() == null ? 0 : 1;
            map.remove(e.key, e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        SoftCache cache = new SoftCache();
        List<int[]> pinned = new ArrayList<>();
        List<Entry> pinnedEntries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pinned.add(cache.get(i));
            pinnedEntries.add(cache.map.get(i));
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 1200; i++) {
                cache.get(i);
            }
        }
        System.out.println("wrong " + cache.wrong + ", loaded again " + (cache.loads > 1200) + ", lost " + !cache.arrived.isEmpty());
        int kept = 0;
        for (int i = 0; i < pinned.size(); i++) {
            kept += pinnedEntries.get(i).get() == pinned.get(i) && !cache.arrived.contains(pinnedEntries.get(i)) ? 1 : 0;
        }
        System.out.println("kept " + kept);
        long[][] strong = new long[30][];
        for (int i = 0; i < strong.length; i++) {
            strong[i] = new long[130_000];
        }
        int left = 0;
        for (Entry e : cache.map.values()) {
            left += e.get() != null ? 1 : 0;
        }
        System.out.println("strong objects come before soft ones " + (left < 200) + " " + strong.length);
        List<SoftReference<Object>> few = new ArrayList<>();
        List<Object> tower = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            few.add(new SoftReference<>(new Object()));
        }
        strong = null;
        try {
            while (true) {
                tower.add(new long[50_000]);
            }
        } catch (OutOfMemoryError e) {
            tower.clear();
        }
        int alive = 0;
        for (SoftReference<Object> r : few) {
            alive += r.get() != null ? 1 : 0;
        }
        System.out.println("before an OutOfMemoryError all are cleared " + (alive <= 2));
    }
}
