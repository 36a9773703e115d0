// level: 3
package util;

import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

public class LinkedLists {
    public static void main(String[] args) {
        LinkedList<String> l = new LinkedList<>(List.of("b", "c", "d"));
        l.addFirst("a");
        l.addLast("e");
        l.push("0");
        l.offer("f");
        System.out.println(l + " " + l.peek() + l.peekLast() + l.getFirst() + l.getLast());
        System.out.println(l.pop() + l.poll() + l.pollLast() + l.removeFirst() + l.removeLast() + l);
        l.add(1, "mid");
        l.set(0, "start");
        System.out.println(l + " " + l.indexOf("d") + l.get(2));
        ListIterator<String> it = l.listIterator(l.size());
        while (it.hasPrevious()) {
            String s = it.previous();
            if (s.equals("mid")) it.remove();
            else it.set(s + s);
        }
        it.add("front");
        System.out.println(l);
        Iterator<String> d = l.descendingIterator();
        while (d.hasNext()) System.out.print(d.next() + ";");
        System.out.println();
        l.removeFirstOccurrence("start");
        l.removeLastOccurrence("zzz");
        System.out.println(l);
        l.clear();
        System.out.println(l.poll() + " " + l.peekFirst() + " " + l.size());
        try {
            l.removeFirst();
        } catch (NoSuchElementException e) {
            System.out.println(e);
        }
        try {
            l.get(0);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
