// Concurrent collections used from one thread; legacy Vector, Hashtable, IdentityHashMap.
// level: 3
package util;

import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

public class ConcurrentCollections {
    public static void main(String[] args) {
        ConcurrentHashMap<Integer, String> c = new ConcurrentHashMap<>();
        for (int i = 0; i < 1000; i++) c.put(i * 31, "v" + i);
        for (Integer k : c.keySet()) if (k % 2 == 0) c.remove(k);
        System.out.println(c.size() + " " + c.get(31) + " " + c.getOrDefault(62, "gone") + " " + c.putIfAbsent(31, "x") + " " + c.replace(31, "v1", "new") + " " + c.reduceValuesToInt(1, String::length, 0, Integer::sum));
        try {
            c.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        System.out.println(c.mappingCount() + " " + c.search(1, (k, v) -> v.equals("new") ? k : null) + " " + ConcurrentHashMap.newKeySet().add(1));
        ConcurrentSkipListMap<String, Integer> s = new ConcurrentSkipListMap<>(Map.of("b", 2, "a", 1, "d", 4));
        System.out.println(s + " " + s.ceilingKey("c") + " " + s.headMap("c") + " " + s.descendingMap() + " " + s.pollFirstEntry());
        CopyOnWriteArrayList<Integer> l = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (Integer i : l) if (i < 3) l.add(i * 10);
        System.out.println(l + " " + l.addIfAbsent(10) + " " + l.addIfAbsent(11));
        Iterator<Integer> it = l.iterator();
        it.next();
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println("snapshot");
        }
        ConcurrentLinkedDeque<String> d = new ConcurrentLinkedDeque<>(List.of("x", "y"));
        d.offerFirst("w");
        System.out.println(d + d.pollLast() + d.peekFirst());
        LinkedBlockingQueue<Integer> q = new LinkedBlockingQueue<>(2);
        System.out.println(q.offer(1) + " " + q.offer(2) + " " + q.offer(3) + " " + q.remainingCapacity() + " " + q.poll());
        try {
            q.add(5);
            q.add(6);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Vector<Integer> v = new Vector<>(List.of(3, 1));
        v.addElement(2);
        v.insertElementAt(9, 0);
        System.out.println(v + " " + v.elementAt(1) + v.firstElement() + v.lastElement() + v.capacity());
        Hashtable<String, Integer> h = new Hashtable<>(new TreeMap<>(Map.of("one", 1, "two", 2, "three", 3)));
        System.out.println(h + " " + h.contains(2) + " " + h.keys().hasMoreElements());
        IdentityHashMap<String, Integer> id = new IdentityHashMap<>();
        String k1 = new String("k"), k2 = new String("k");
        id.put(k1, 1);
        id.put(k2, 2);
        System.out.println(id.size() + " " + id.get(k1) + id.get(k2) + id.get("k") + " " + new HashMap<>(id).size() + " " + new WeakHashMap<>(Map.of("w", 1)).get("w"));
    }
}
