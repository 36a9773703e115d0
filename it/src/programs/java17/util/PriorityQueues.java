// level: 3
package util;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

public class PriorityQueues {
    record Task(String name, int prio) { }

    public static void main(String[] args) {
        PriorityQueue<Integer> q = new PriorityQueue<>();
        int x = 7;
        for (int i = 0; i < 100; i++) {
            x = x * 1103515245 + 12345;
            q.add((x >>> 16) % 500);
        }
        System.out.println(q.size() + " " + q.peek());
        q.remove(q.peek());
        q.removeIf(i -> i % 5 == 0);
        StringBuilder sb = new StringBuilder();
        while (!q.isEmpty()) sb.append(q.poll()).append(' ');
        System.out.println(sb);
        System.out.println(q.poll() + " " + q.peek());
        PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingInt(Task::prio).reversed().thenComparing(Task::name));
        tasks.addAll(List.of(new Task("c", 1), new Task("a", 5), new Task("b", 5), new Task("d", 0)));
        List<String> order = new ArrayList<>();
        while (!tasks.isEmpty()) order.add(tasks.remove().name());
        System.out.println(order);
        PriorityQueue<Integer> heap = new PriorityQueue<>(List.of(5, 1, 4, 2, 3));
        System.out.println(heap + " " + heap.contains(4));
        try {
            tasks.remove();
        } catch (java.util.NoSuchElementException e) {
            System.out.println(e);
        }
    }
}
