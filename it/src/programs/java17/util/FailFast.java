// Iterators and spliterators of each collection: fail-fast detection, exhaustion, removal.
// level: 3
package util;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;

public class FailFast {
    public static void main(String[] args) {
        List<Collection<Integer>> all = List.of(new ArrayList<>(), new LinkedList<>(), new ArrayDeque<>(), new HashSet<>(), new LinkedHashSet<>(), new TreeSet<>(), new PriorityQueue<>(), new Vector<>());
        for (Collection<Integer> c : all) {
            for (int i = 0; i < 8; i++) c.add(i);
            StringBuilder sb = new StringBuilder(c.getClass().getSimpleName());
            try {
                for (Integer i : c) if (i == 3) c.add(100);
                sb.append(" no-cme");
            } catch (ConcurrentModificationException e) {
                sb.append(" cme");
            }
            c.remove(100);
            Iterator<Integer> it = c.iterator();
            int removed = 0;
            while (it.hasNext()) if (it.next() % 2 == 0) {
                it.remove();
                removed++;
            }
            sb.append(' ').append(removed).append(' ').append(c);
            try {
                it.next();
            } catch (NoSuchElementException e) {
                sb.append(" nse");
            }
            try {
                c.iterator().remove();
            } catch (IllegalStateException e) {
                sb.append(" ise");
            }
            try {
                c.forEach(x -> { if (x != null && x == 5) c.remove(1); });
                sb.append(" foreach-fine");
            } catch (ConcurrentModificationException e) {
                sb.append(" foreach-cme");
            }
            Spliterator<Integer> s = c.spliterator();
            int[] n = {0};
            Spliterator<Integer> half = s.trySplit();
            s.forEachRemaining(x -> n[0]++);
            if (half != null) half.forEachRemaining(x -> n[0]++);
            sb.append(' ').append(n[0]).append(' ').append(s.hasCharacteristics(Spliterator.ORDERED)).append(s.hasCharacteristics(Spliterator.DISTINCT)).append(s.hasCharacteristics(Spliterator.SORTED));
            System.out.println(sb);
        }
        for (Map<Integer, String> m : List.of(new HashMap<Integer, String>(), new LinkedHashMap<Integer, String>(), new TreeMap<Integer, String>())) {
            for (int i = 0; i < 5; i++) m.put(i, "v" + i);
            try {
                for (Map.Entry<Integer, String> e : m.entrySet()) {
                    e.setValue("w");
                    if (e.getKey() == 2) m.put(77, "new");
                }
                System.out.println("no cme");
            } catch (ConcurrentModificationException e) {
                System.out.println("cme " + m);
            }
            try {
                m.computeIfAbsent(500, k -> { m.put(501, "inner"); return "outer"; });
                System.out.println("no cme");
            } catch (ConcurrentModificationException e) {
                System.out.println("cme in compute");
            }
            m.keySet().retainAll(List.of(1, 3));
            m.entrySet().removeIf(e -> e.getKey() == 3);
            System.out.println(m);
        }
    }
}
