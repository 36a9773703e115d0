// Own collections: Iterable, Iterator, AbstractList, AbstractMap, Comparable, equals and hashCode contracts.
// level: 3
package lang;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.StreamSupport;

public class Iterables {
    record Range(int from, int to) implements Iterable<Integer> {
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int next = from;

                public boolean hasNext() { return next < to; }

                public Integer next() {
                    if (!hasNext()) throw new NoSuchElementException("after " + to);
                    return next++;
                }
            };
        }
    }

    static class Squares extends AbstractList<Integer> {
        public Integer get(int i) { if (i < 0 || i >= 10) throw new IndexOutOfBoundsException("at " + i); return i * i; }

        public int size() { return 10; }
    }

    static class Pairs extends AbstractMap<String, Integer> {
        public Set<Entry<String, Integer>> entrySet() {
            return new AbstractSet<>() {
                public Iterator<Entry<String, Integer>> iterator() { return List.of(Map.entry("a", 1), Map.entry("b", 2)).iterator(); }

                public int size() { return 2; }
            };
        }
    }

    static class Version implements Comparable<Version> {
        final int[] parts;

        Version(String s) { parts = java.util.Arrays.stream(s.split("\\.")).mapToInt(Integer::parseInt).toArray(); }

        public int compareTo(Version o) { return java.util.Arrays.compare(parts, o.parts); }

        @Override public boolean equals(Object o) { return o instanceof Version v && compareTo(v) == 0; }

        @Override public int hashCode() { return java.util.Arrays.hashCode(parts); }

        @Override public String toString() { return java.util.Arrays.toString(parts); }
    }

    public static void main(String[] args) {
        int s = 0;
        for (int i : new Range(1, 5)) for (int j : new Range(i, 5)) s = s * 3 + i * j;
        System.out.println(s + " " + StreamSupport.stream(new Range(0, 6).spliterator(), false).map(x -> x * x).toList());
        try {
            new Range(1, 1).iterator().next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Range(1, 1).iterator().remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        List<Integer> sq = new Squares();
        System.out.println(sq + " " + sq.contains(49) + " " + sq.indexOf(81) + " " + sq.subList(2, 4) + " " + sq.equals(new ArrayList<>(sq)) + " " + sq.hashCode() + " " + sq.stream().mapToInt(x -> x).sum());
        try {
            sq.add(5);
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed");
        }
        Map<String, Integer> m = new Pairs();
        System.out.println(m + " " + m.get("b") + " " + m.containsKey("z") + " " + m.keySet() + " " + m.values() + " " + m.equals(Map.of("b", 2, "a", 1)) + " " + m.hashCode());
        List<Version> vs = new ArrayList<>(List.of(new Version("1.10"), new Version("1.9.3"), new Version("1.9"), new Version("0.99")));
        Collections.sort(vs);
        System.out.println(vs + " " + new HashSet<>(vs).contains(new Version("1.9")));
        new Range(0, 3).forEach(x -> System.out.print(x + ";"));
        System.out.println();
    }
}
