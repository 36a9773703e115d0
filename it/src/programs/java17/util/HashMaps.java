// HashMap: resizing, collisions into trees, null keys, views, compute family, iteration order.
// level: 3
package util;

import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

public class HashMaps {
    record Collide(int v) implements Comparable<Collide> {
        public int hashCode() { return v % 3; }

        public int compareTo(Collide o) { return Integer.compare(v, o.v); }
    }

    record Stubborn(int v) {
        public int hashCode() { return 42; }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        for (int i = 0; i < 100; i++) m.put("key" + i, i);
        System.out.println(m.size() + " " + m.get("key57") + " " + m.get("nope") + " " + m.getOrDefault("x", -1));
        System.out.println(m);
        System.out.println(m.put("key1", -1) + " " + m.putIfAbsent("key1", 5) + " " + m.putIfAbsent("new", 5) + " " + m.remove("key2") + " " + m.remove("none"));
        System.out.println(m.containsKey("key2") + " " + m.containsValue(99));
        m.put(null, 7);
        m.put("nullvalue", null);
        System.out.println(m.get(null) + " " + m.containsKey("nullvalue") + " " + m.getOrDefault("nullvalue", 3));
        m.keySet().removeIf(k -> k != null && k.startsWith("key") && k.length() > 4);
        System.out.println(new TreeMap<>(Map.of("z", 1, "a", 2)) + " " + m);
        m.values().removeIf(v -> v == null);
        m.merge("key3", 100, Integer::sum);
        m.merge("fresh", 1, Integer::sum);
        m.merge("key4", 0, (a, b) -> null);
        m.compute("key5", (k, v) -> v == null ? 1 : v * 11);
        m.compute("absent", (k, v) -> v == null ? 1 : 2);
        m.computeIfPresent("key6", (k, v) -> null);
        m.computeIfAbsent("lazy", String::length);
        m.replace("key7", 7777);
        m.replaceAll((k, v) -> v + 1);
        System.out.println(m);
        int sum = 0;
        for (Map.Entry<String, Integer> e : m.entrySet()) {
            sum += e.getValue();
            e.setValue(0);
        }
        System.out.println(sum + " " + m.values() + " " + m.hashCode());
        try {
            for (String k : m.keySet()) m.put(k + "x", 1);
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
        for (Iterator<String> it = m.keySet().iterator(); it.hasNext();) {
            it.next();
            it.remove();
        }
        System.out.println(m.isEmpty());
        Map<Object, Integer> c = new HashMap<>();
        for (int i = 0; i < 300; i++) c.put(new Collide(i), i);
        for (int i = 0; i < 300; i += 2) c.remove(new Collide(i));
        int ok = 0;
        for (int i = 0; i < 300; i++) if ((c.get(new Collide(i)) != null) == (i % 2 == 1)) ok++;
        System.out.println(ok + " " + c.size());
        for (int i = 0; i < 50; i++) c.put(new Stubborn(i), i);
        System.out.println(c.get(new Stubborn(49)) + " " + c.get(new Stubborn(50)) + " " + c.size());
        Map<Integer, Integer> ints = new HashMap<>(4, 0.5f);
        for (int i = -1000; i < 1000; i++) ints.put(i * 65537, i);
        long h = 0;
        for (int k : ints.keySet()) h = h * 31 + k;
        System.out.println(h + " " + ints.get(65537 * 7));
        System.out.println(Map.of("k", 1).equals(new HashMap<>(Map.of("k", 1))) + " " + Map.entry("a", "b") + " " + new HashMap<>(m).equals(m));
    }
}
