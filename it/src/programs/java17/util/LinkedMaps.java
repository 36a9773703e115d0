// LinkedHashMap in insertion and access order, as an LRU cache; LinkedHashSet.
// level: 3
package util;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class LinkedMaps {
    static class Lru<K, V> extends LinkedHashMap<K, V> {
        final int max;

        Lru(int max) { super(16, 0.75f, true); this.max = max; }

        @Override protected boolean removeEldestEntry(Map.Entry<K, V> e) { return size() > max; }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new LinkedHashMap<>();
        for (String s : "the quick brown fox jumps over the lazy dog".split(" ")) m.merge(s, 1, Integer::sum);
        System.out.println(m);
        m.remove("quick");
        m.put("quick", 9);
        m.put("fox", 0);
        System.out.println(m.keySet() + " " + m.values());
        Lru<Integer, String> lru = new Lru<>(3);
        for (int i = 0; i < 5; i++) {
            lru.put(i, "v" + i);
            lru.get(2);
        }
        System.out.println(lru);
        lru.getOrDefault(3, "");
        lru.put(9, "nine");
        System.out.println(lru.keySet() + " " + lru.containsKey(2) + lru);
        Set<Integer> s = new LinkedHashSet<>(List.of(5, 3, 9));
        s.add(3);
        s.add(1);
        s.remove(5);
        s.add(5);
        System.out.println(s + " " + s.contains(9));
        s.retainAll(Set.of(1, 9));
        System.out.println(s);
        StringBuilder sb = new StringBuilder();
        m.forEach((k, v) -> sb.append(k).append(v));
        System.out.println(sb);
    }
}
