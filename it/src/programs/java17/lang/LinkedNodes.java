// Lists, trees and hashing built by hand from objects.
// level: 0
package lang;

public class LinkedNodes {
    static final class Node {
        final int key;
        Node left, right;

        Node(int key) { this.key = key; }
    }

    static Node insert(Node root, int key) {
        if (root == null) return new Node(key);
        if (key < root.key) root.left = insert(root.left, key);
        else if (key > root.key) root.right = insert(root.right, key);
        return root;
    }

    static int depth(Node n) {
        if (n == null) return 0;
        int l = depth(n.left), r = depth(n.right);
        return 1 + (l > r ? l : r);
    }

    static long fold(Node n, long acc) {
        if (n == null) return acc;
        return fold(n.right, fold(n.left, acc) * 31 + n.key);
    }

    static final class Cell {
        int head;
        Cell tail;
    }

    public static void main(String[] args) {
        Node root = null;
        int seed = 42;
        for (int i = 0; i < 2000; i++) {
            seed = seed * 1103515245 + 12345;
            root = insert(root, (seed >>> 8) % 10000);
        }
        System.out.println(depth(root));
        System.out.println(fold(root, 7));
        Cell list = null;
        for (int i = 0; i < 10000; i++) {
            Cell c = new Cell();
            c.head = i;
            c.tail = list;
            list = c;
        }
        Cell reversed = null;
        while (list != null) {
            Cell next = list.tail;
            list.tail = reversed;
            reversed = list;
            list = next;
        }
        long sum = 0;
        for (Cell c = reversed; c != null; c = c.tail) sum = sum * 3 + c.head;
        System.out.println(sum);
    }
}
