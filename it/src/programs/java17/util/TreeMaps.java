// TreeMap and TreeSet: navigation, ranges, descending views, comparators, rebalancing.
// level: 3
package util;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

public class TreeMaps {
    public static void main(String[] args) {
        TreeMap<Integer, String> m = new TreeMap<>();
        for (int i = 0; i < 200; i++) m.put(i * 37 % 199 * 2, "v" + i);
        System.out.println(m.size() + " " + m.firstKey() + " " + m.lastEntry() + " " + m.floorKey(51) + " " + m.ceilingKey(51) + " " + m.lowerKey(0)
                + " " + m.higherEntry(394) + " " + m.floorEntry(-1));
        System.out.println(m.headMap(10) + " " + m.headMap(10, true) + " " + m.tailMap(390, false) + " " + m.subMap(5, true, 12, true));
        NavigableMap<Integer, String> d = m.descendingMap();
        System.out.println(d.firstKey() + " " + d.headMap(390).size() + " " + d.ceilingKey(51));
        m.subMap(20, 300).clear();
        System.out.println(m.size() + " " + m.navigableKeySet().first() + " " + m.navigableKeySet().higher(18));
        System.out.println(m.pollFirstEntry() + " " + m.pollLastEntry());
        for (int i = 2; i < 19; i += 2) m.remove(i);
        System.out.println(m.firstEntry());
        try {
            m.subMap(10, 5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            m.headMap(320).put(330, "x");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            m.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("null key");
        }
        TreeMap<String, Integer> ci = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ci.put("b", 1);
        ci.put("A", 2);
        ci.put("B", 3);
        System.out.println(ci + " " + ci.get("a"));
        TreeSet<String> s = new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        s.addAll(List.of("pear", "fig", "apple", "kiwi", "date", "banana", "fig"));
        System.out.println(s + " " + s.first() + " " + s.ceiling("zzz") + " " + s.headSet("kiwi") + " " + s.descendingSet() + " " + s.pollLast());
        NavigableSet<String> t = s.tailSet("date", false);
        t.add("zzzzz");
        System.out.println(s + " " + t.size() + " " + s.comparator().compare("a", "bb"));
        try {
            new TreeSet<Object>().add(new Object());
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        TreeMap<Integer, Integer> big = new TreeMap<>();
        int x = 1;
        for (int i = 0; i < 5000; i++) {
            x = x * 1664525 + 1013904223;
            if ((x >>> 28) < 5) big.remove((x >>> 8) % 1000);
            else big.merge((x >>> 8) % 1000, 1, Integer::sum);
        }
        int h = 0;
        for (Map.Entry<Integer, Integer> e : big.entrySet()) h = h * 31 + e.getKey() * 7 + e.getValue();
        System.out.println(big.size() + " " + h);
        m.computeIfAbsent(1, k -> "computed");
        m.merge(1, "!", String::concat);
        m.replaceAll((k, v) -> v + k);
        System.out.println(m.get(1) + " " + new TreeMap<>(m).equals(m));
    }
}
