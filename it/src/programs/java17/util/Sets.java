// level: 3
package util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

public class Sets {
    public static void main(String[] args) {
        Set<String> s = new HashSet<>(Arrays.asList("delta alpha charlie bravo echo alpha".split(" ")));
        System.out.println(s.size() + " " + s);
        System.out.println(s.add("alpha") + " " + s.add("foxtrot") + " " + s.remove("echo") + " " + s.remove("zulu"));
        Set<String> t = new HashSet<>(Set.of("alpha", "bravo", "golf"));
        Set<String> u = new TreeSet<>(s);
        u.retainAll(t);
        System.out.println(u);
        u.addAll(t);
        System.out.println(u + " " + u.containsAll(t));
        u.removeAll(s);
        System.out.println(u + " " + s.hashCode() + " " + s.equals(new TreeSet<>(s)));
        try {
            Set.of("a", "a");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Set.of(1, 2).add(3);
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new TreeSet<>(Set.of(5, 3, 8, 1, 9, 7)) + " " + Set.copyOf(List.of(1, 1, 1)).size() + " " + Set.of().contains("x"));
        Set<Integer> ints = new HashSet<>();
        for (int i = 0; i < 1000; i++) ints.add(i * i % 97);
        System.out.println(ints);
        Set<Character> chars = new TreeSet<>();
        for (char c : "hello world".toCharArray()) chars.add(c);
        System.out.println(chars);
        Set<Double> ds = new HashSet<>(List.of(0.0, -0.0, Double.NaN));
        System.out.println(ds.size() + " " + ds.contains(Double.NaN));
    }
}
