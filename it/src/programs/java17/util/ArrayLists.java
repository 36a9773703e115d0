// level: 3
package util;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

public class ArrayLists {
    interface Job { Object run(); }

    static void show(Job j) {
        try {
            System.out.println(j.run());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        List<Integer> l = new ArrayList<>();
        for (int i = 0; i < 20; i++) l.add(i * 7 % 20);
        System.out.println(l);
        l.add(3, 100);
        l.remove(0);
        l.remove(Integer.valueOf(100));
        System.out.println(l.set(2, -5) + " " + l.get(2) + " " + l.size() + " " + l.indexOf(13) + " " + l.lastIndexOf(99) + " " + l.contains(6));
        l.sort(null);
        System.out.println(l);
        l.sort(Comparator.comparing((Integer i) -> i % 3).thenComparing(Comparator.reverseOrder()));
        System.out.println(l);
        l.removeIf(i -> i % 2 == 0);
        l.replaceAll(i -> i * 10);
        System.out.println(l + " " + l.hashCode() + " " + l.equals(new ArrayList<>(l)));
        List<Integer> sub = l.subList(2, 5);
        sub.set(0, 0);
        sub.add(77);
        System.out.println(sub + " " + l);
        sub.clear();
        System.out.println(l);
        ListIterator<Integer> it = l.listIterator();
        while (it.hasNext()) {
            int i = it.nextIndex(), v = it.next();
            if (i == 1) it.remove();
            else if (i == 2) it.add(-1);
            else it.set(v + 1);
        }
        while (it.hasPrevious()) System.out.print(it.previous() + " ");
        System.out.println();
        for (Iterator<Integer> i = l.iterator(); i.hasNext();) if (i.next() < 50) i.remove();
        l.addAll(List.of(61, 62, 63, 64));
        System.out.println(l);
        show(() -> l.get(50));
        show(() -> l.get(-1));
        show(() -> l.set(l.size(), 1));
        show(() -> { l.add(99, 1); return 0; });
        show(() -> { for (Integer i : l) l.add(i); return 0; });
        show(() -> { for (Integer i : l) if (i == l.get(l.size() - 2)) l.remove(i); return "missed by design"; });
        show(() -> new ArrayList<>().iterator().next());
        show(() -> { Iterator<Integer> i = l.iterator(); i.remove(); return 0; });
        show(() -> l.subList(3, 2));
        show(() -> new ArrayList<>(-1));
        show(() -> { List<Integer> s = l.subList(0, 1); l.add(1); return s.size(); });
        show(() -> Arrays.asList(1, 2).add(3));
        show(() -> List.of(1, 2).set(0, 1));
        show(() -> List.of(1, null));
        show(() -> List.copyOf(Arrays.asList(3, 4)).contains(null));
        show(() -> Collections.unmodifiableList(l).add(1));
        show(() -> Collections.emptyList().get(0));
        Object[] arr = l.toArray();
        Integer[] typed = l.toArray(new Integer[0]);
        System.out.println(arr.length == typed.length);
        System.out.println(Arrays.toString(List.of("q", "r").toArray(String[]::new)));
        List<String> as = Arrays.asList("z", "y", "x");
        Collections.sort(as);
        System.out.println(as + " " + List.of(1, 2, 3, 4).hashCode() + " " + List.of().equals(new ArrayList<>()));
        l.addAll(0, List.of(5, 6, 7));
        l.retainAll(List.of(5, 7, 9));
        System.out.println(l + " " + l.containsAll(List.of(7)) + " " + l.isEmpty());
    }
}
