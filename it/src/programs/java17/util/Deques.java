// level: 3
package util;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Stack;

public class Deques {
    public static void main(String[] args) {
        Deque<Integer> d = new ArrayDeque<>(2);
        for (int i = 0; i < 50; i++) {
            if (i % 3 == 0) d.addFirst(i);
            else d.addLast(i);
            if (i % 7 == 6) System.out.print(d.pollFirst() + " " + d.pollLast() + " ");
        }
        System.out.println(d.size());
        System.out.println(d);
        d.removeIf(i -> i % 2 == 0);
        Iterator<Integer> it = d.descendingIterator();
        StringBuilder sb = new StringBuilder();
        while (it.hasNext()) {
            int v = it.next();
            if (v > 40) it.remove();
            sb.append(v).append(',');
        }
        System.out.println(sb + " " + d.contains(5) + " " + d.peekFirst() + " " + d.peekLast());
        d.removeFirstOccurrence(5);
        System.out.println(d);
        try {
            d.add(null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        d.clear();
        System.out.println(d.poll() + " " + d.peek());
        try {
            d.pop();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
        Stack<String> s = new Stack<>();
        s.push("a");
        s.push("b");
        System.out.println(s.peek() + s.search("a") + s.pop() + s.pop() + s.empty());
        try {
            s.pop();
        } catch (java.util.EmptyStackException e) {
            System.out.println(e);
        }
    }
}
