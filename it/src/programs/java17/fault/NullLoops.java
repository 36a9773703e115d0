// Null checks on hot paths: implicit ones in loops, in branches, after inlining, many thousands of times.
// level: 1
package fault;

public class NullLoops {
    static class Node {
        Node next;
        int value;

        int get() {
            return value;
        }
    }

    static int sum(Node[] nodes) {
        int s = 0;
        for (Node n : nodes) {
            s += n.value;
        }
        return s;
    }

    static int follow(Node n, int steps) {
        while (steps-- > 0) {
            n = n.next;
        }
        return n.get();
    }

    static int either(Node a, Node b, int i) {
        return (i & 1) == 0 ? a.value : b.get();
    }

    public static void main(String[] args) {
        Node[] full = new Node[50];
        for (int i = 0; i < full.length; i++) {
            full[i] = new Node();
            full[i].value = i;
            if (i > 0) {
                full[i].next = full[i - 1];
            }
        }
        Node[] holed = full.clone();
        holed[33] = null;
        int caught = 0;
        long total = 0;
        for (int i = 0; i < 20_000; i++) {
            try {
                total += sum(i % 3 == 0 ? holed : full);
            } catch (NullPointerException e) {
                caught++;
            }
            try {
                total += follow(full[i % 50], i % 64);
            } catch (NullPointerException e) {
                caught++;
            }
            try {
                total += either(i % 5 == 0 ? null : full[1], i % 7 == 0 ? null : full[2], i);
            } catch (NullPointerException e) {
                caught++;
            }
        }
        System.out.println(caught + " " + total);
        int before = 0;
        int after = 0;
        Node n = null;
        for (int i = 0; i < 1000; i++) {
            try {
                before++;
                n.value = i;
                after++;
            } catch (NullPointerException e) {
                if (i == 500) {
                    n = full[0];
                }
            } finally {
                before += 2;
            }
        }
        System.out.println(before + " " + after + " " + full[0].value);
        Object[] objects = new Object[4];
        String s = "";
        for (int i = 0; i < 4; i++) {
            try {
                objects[i].hashCode();
            } catch (NullPointerException e) {
                objects[3 - i] = "x";
                s += i;
            }
        }
        System.out.println(s);
    }
}
