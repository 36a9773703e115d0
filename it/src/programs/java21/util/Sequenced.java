// Sequenced collections: first and last views and reversed views.
// level: 3
package util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.TreeSet;

public class Sequenced {
    public static void main(String[] args) {
        List<Integer> l = new ArrayList<>(List.of(1, 2, 3));
        l.addFirst(0);
        l.addLast(4);
        System.out.println(l + " " + l.getFirst() + l.getLast() + " " + l.reversed());
        l.reversed().add(-1);
        System.out.println(l.removeFirst() + " " + l.removeLast() + " " + l);
        LinkedHashSet<String> s = new LinkedHashSet<>(List.of("a", "b", "c"));
        s.addFirst("c");
        System.out.println(s + " " + s.reversed() + " " + s.getLast());
        LinkedHashMap<String, Integer> m = new LinkedHashMap<>();
        m.put("x", 1);
        m.putFirst("y", 2);
        m.putLast("x", 3);
        System.out.println(m + " " + m.firstEntry() + " " + m.lastEntry() + " " + m.reversed() + " " + m.sequencedKeySet().reversed());
        System.out.println(m.pollFirstEntry() + " " + m);
        System.out.println(new TreeSet<>(List.of(3, 1, 2)).reversed() + " " + new TreeMap<>(java.util.Map.of(1, "a")).firstEntry());
        System.out.println(new ArrayDeque<>(List.of(1, 2)).reversed());
        try {
            new ArrayList<>().getFirst();
        } catch (NoSuchElementException e) {
            System.out.println("none");
        }
        System.out.println(List.of(1, 2, 3).reversed() + " " + "split1x2".splitWithDelimiters("\\d", 0).length + " " + "abcabc".indexOf('c', 0, 2));
        System.out.println(new StringBuilder().repeat("ab", 3).repeat('c', 2) + " " + Math.clamp(15L, 0, 10) + " " + Character.isEmoji(0x1f600));
    }
}
