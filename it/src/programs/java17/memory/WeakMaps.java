// WeakHashMap loses entries whose keys are gone, keeps the others; values that hold their keys keep them.
// level: 5
package memory;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

public class WeakMaps {
    static final class Key {
        final int id;

        Key(int id) {
            this.id = id;
        }

        @Override
        public int hashCode() {
            return id;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Key k && k.id == id;
        }
    }

    static void fill(Map<Key, String> map, List<Key> kept) {
        for (int i = 0; i < 300; i++) {
            Key k = new Key(i);
            map.put(k, "v" + i);
            if (i % 10 == 0) {
                kept.add(k);
            }
        }
    }

    static int right(Map<Key, String> map, List<Key> kept) {
        int right = 0;
        for (Key k : kept) {
            right += ("v" + k.id).equals(map.get(k)) ? 1 : 0;
        }
        return right;
    }

    /** Overwrites what earlier calls left on the stack, where a conservative collector may see it. */
    static int scrub(int n) {
        long a = n;
        long b = n + 1;
        long c = n + 2;
        return n == 0 ? 0 : scrub(n - 1) + (int) (a ^ b ^ c);
    }

    /** Far down the stack, so that nothing of it stays in the caller's frame, where a conservative collector may see it. */
    static <T> T below(int depth, Supplier<T> s) {
        return depth == 0 ? s.get() : below(depth - 1, s);
    }

    static void awaitSize(Map<?, ?> map, int n) throws InterruptedException {
        for (int i = 0; i < 500 && map.size() != n; i++) {
            scrub(100);
            System.gc();
            Thread.sleep(2);
        }
    }

    static void hold(Map<Object, Object> map) {
        Object key = new Object();
        map.put(key, new Object[] {key});
    }

    static Object cycle(Map<Object, Object> map) {
        Object[] key = new Object[1];
        key[0] = key;
        map.put(key, "cyclic key");
        return null;
    }

    static WeakReference<Object[]> garbageCycle() {
        Object[] a = new Object[2];
        Object[] b = {a, new int[100]};
        a[0] = b;
        a[1] = a;
        return new WeakReference<>(a);
    }

    public static void main(String[] args) throws InterruptedException {
        Map<Key, String> map = new WeakHashMap<>();
        List<Key> kept = new ArrayList<>();
        fill(map, kept);
        System.out.println(map.size() >= 30 ? "filled" : "lost");
        awaitSize(map, 30);
        System.out.println(map.size() + " " + right(map, kept) + " " + map.get(new Key(10)) + " " + map.get(new Key(11)));
        Map<Object, Object> cycles = new WeakHashMap<>();
        below(20, () -> cycle(cycles));
        awaitSize(cycles, 0);
        System.out.println("cyclic key " + cycles.size());
        Map<Object, Object> holding = new WeakHashMap<>();
        hold(holding);
        holding.put(null, "null key");
        System.gc();
        System.out.println("held by its value " + holding.size() + " " + holding.get(null));
        WeakReference<Object[]> cycle = below(20, WeakMaps::garbageCycle);
        for (int i = 0; i < 500 && !cycle.refersTo(null); i++) {
            scrub(100);
            System.gc();
            Thread.sleep(1);
        }
        System.out.println("cycle " + cycle.refersTo(null));
        kept.clear();
        awaitSize(map, 0);
        System.out.println(map.size() + " " + map);
    }
}
