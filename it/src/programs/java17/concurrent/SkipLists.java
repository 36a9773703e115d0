// ConcurrentSkipListMap and ConcurrentSkipListSet: order, navigation, views, contention.
// level: 5
package concurrent;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

public class SkipLists {
    public static void main(String[] args) throws InterruptedException {
        ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>();
        for (int i = 0; i < 50; i++) {
            map.put(i * 37 % 101, "v" + i);
        }
        System.out.println(map.firstKey() + " " + map.lastKey() + " " + map.size() + " " + map.floorKey(50) + " "
                + map.ceilingKey(50) + " " + map.higherKey(74) + " " + map.lowerKey(0));
        System.out.println(map.headMap(10) + " " + map.tailMap(95, false).keySet());
        NavigableMap<Integer, String> middle = map.subMap(20, true, 40, false);
        System.out.println(middle.descendingMap());
        middle.pollFirstEntry();
        middle.remove(37);
        System.out.println(middle.size() + " " + map.size() + " " + map.containsKey(37));
        try {
            middle.put(99, "outside");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(map.putIfAbsent(0, "x") + " " + map.replace(0, "v0", "y") + " " + map.get(0) + " "
                + map.computeIfAbsent(-5, k -> "made") + " " + map.merge(-5, "!", String::concat) + " " + map.pollLastEntry());
        ConcurrentSkipListSet<String> set = new ConcurrentSkipListSet<>(Comparator.comparing(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (String s : "a skip list keeps its words in order by length and then by letters".split(" ")) {
            set.add(s);
        }
        System.out.println(set);
        System.out.println(set.descendingSet().first() + " " + set.ceiling("zzzz") + " " + set.pollFirst());
        ConcurrentSkipListMap<Integer, Integer> shared = new ConcurrentSkipListMap<>();
        Thread[] all = new Thread[4];
        for (int t = 0; t < all.length; t++) {
            int id = t;
            all[t] = new Thread(() -> {
                for (int i = 0; i < 2000; i++) {
                    int key = (i * 7 + id * 13) % 1000;
                    shared.merge(key, 1, Integer::sum);
                    if (i % 10 == 0) {
                        shared.remove(1000 + key);
                        shared.put(2000 + id, i);
                    }
                }
            });
            all[t].start();
        }
        for (Thread t : all) {
            t.join();
        }
        int sum = 0;
        int last = -1;
        boolean sorted = true;
        for (var e : shared.headMap(1000).entrySet()) {
            sum += e.getValue();
            sorted &= e.getKey() > last;
            last = e.getKey();
        }
        System.out.println(sum + " " + sorted + " " + shared.tailMap(2000));
    }
}
