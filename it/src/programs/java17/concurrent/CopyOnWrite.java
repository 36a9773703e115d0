// CopyOnWriteArrayList and Set, ConcurrentLinkedQueue and Deque: iterators, snapshots, contention.
// level: 5
package concurrent;

import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;

public class CopyOnWrite {
    static void contended(Queue<Integer> q) throws InterruptedException {
        AtomicLong sum = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        int n = 3000;
        Thread[] all = new Thread[6];
        for (int t = 0; t < all.length; t++) {
            int id = t;
            all[t] = new Thread(() -> {
                if (id < 3) {
                    for (int i = 0; i < n; i++) {
                        q.add(i + id);
                    }
                } else {
                    while (taken.get() < 3 * n) {
                        Integer v = q.poll();
                        if (v != null) {
                            sum.addAndGet(v);
                            taken.incrementAndGet();
                        } else {
                            Thread.onSpinWait();
                        }
                    }
                }
            });
            all[t].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(q.getClass().getSimpleName() + " " + sum + " " + taken + " " + q.isEmpty());
    }

    public static void main(String[] args) throws InterruptedException {
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        Iterator<Integer> it = list.iterator();
        list.add(4);
        list.remove(Integer.valueOf(1));
        StringBuilder seen = new StringBuilder();
        while (it.hasNext()) {
            seen.append(it.next());
        }
        System.out.println(seen + " " + list);
        try {
            Iterator<Integer> fixed = list.iterator();
            fixed.next();
            fixed.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println("snapshots do not change");
        }
        for (Integer i : list) {
            list.add(i * 10);
        }
        System.out.println(list + " " + list.addIfAbsent(40) + " " + list.addAllAbsent(List.of(40, 50)) + " " + list.indexOf(30));
        list.sort((a, b) -> b - a);
        list.removeIf(i -> i % 4 == 0);
        list.replaceAll(i -> i + 1);
        System.out.println(list + " " + list.subList(1, 3) + " " + list.equals(List.of(51, 31, 3)));
        CopyOnWriteArraySet<String> set = new CopyOnWriteArraySet<>();
        Thread[] all = new Thread[4];
        for (int t = 0; t < all.length; t++) {
            all[t] = new Thread(() -> {
                for (int i = 0; i < 50; i++) {
                    set.add("e" + i);
                }
            });
            all[t].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(set.size() + " " + set.contains("e49"));
        contended(new ConcurrentLinkedQueue<>());
        contended(new ConcurrentLinkedDeque<>());
        ConcurrentLinkedDeque<String> d = new ConcurrentLinkedDeque<>(List.of("b", "c"));
        d.addFirst("a");
        d.addLast("d");
        Iterator<String> down = d.descendingIterator();
        System.out.println(down.next() + down.next() + d.pollFirst() + d.peekLast() + d.removeFirstOccurrence("c") + d);
    }
}
