// level: 3
package util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

public class CollectionsMethods {
    public static void main(String[] args) {
        List<Integer> l = new ArrayList<>(List.of(4, 1, 3, 2));
        Collections.sort(l);
        System.out.println(l + " " + Collections.binarySearch(l, 3) + " " + Collections.max(l) + Collections.min(l));
        Collections.reverse(l);
        Collections.swap(l, 0, 3);
        Collections.rotate(l, 1);
        System.out.println(l);
        Collections.shuffle(l, new Random(42));
        System.out.println(l);
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) many.add(i);
        Collections.shuffle(many, new Random(7));
        System.out.println(many);
        System.out.println(Collections.nCopies(3, "x") + " " + Collections.frequency(List.of(1, 2, 1), 1) + " " + Collections.disjoint(l, List.of(9))
                + " " + Collections.indexOfSubList(many, many.subList(3, 5)) + " " + Collections.emptyMap() + Collections.singleton(1) + Collections.singletonMap("k", "v"));
        Collections.fill(l, 0);
        Collections.addAll(l, 5, 6);
        Collections.replaceAll(l, 0, 1);
        System.out.println(l);
        List<Integer> un = Collections.unmodifiableList(l);
        l.add(8);
        System.out.println(un);
        List<Integer> sync = Collections.synchronizedList(new ArrayList<>(l));
        synchronized (sync) {
            sync.add(1);
        }
        System.out.println(sync);
        List<Object> checked = Collections.checkedList(new ArrayList<>(), Object.class);
        checked.add(1);
        try {
            @SuppressWarnings({"rawtypes", "unchecked"}) List raw = Collections.checkedList(new ArrayList<>(), String.class);
            raw.add(5);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Enumeration<Integer> en = Collections.enumeration(l);
        System.out.println(en.nextElement() + " " + Collections.list(en));
        Map<String, Integer> um = Collections.unmodifiableMap(new TreeMap<>(Map.of("b", 1, "a", 2)));
        System.out.println(um + " " + um.entrySet().iterator().next().getKey());
        try {
            um.entrySet().iterator().next().setValue(3);
        } catch (UnsupportedOperationException e) {
            System.out.println("unmodifiable");
        }
        List<String> strs = Arrays.asList("b", "a", "c");
        strs.sort(Collections.reverseOrder());
        System.out.println(strs + " " + Collections.newSetFromMap(new TreeMap<String, Boolean>()).add("x"));
        System.out.println(Collections.unmodifiableCollection(l).size() + " " + Collections.emptyList().equals(List.of()));
    }
}
