// A generic AVL tree with iterator, functional operations and invariants.
// level: 3
package app;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

public class BinarySearchTree<K, V> implements Iterable<K> {
    private static final class Node<K, V> {
        final K key;
        V value;
        Node<K, V> left, right;
        int height = 1;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    private final Comparator<? super K> order;
    private Node<K, V> root;
    private int size;

    BinarySearchTree(Comparator<? super K> order) { this.order = order; }

    private static int h(Node<?, ?> n) { return n == null ? 0 : n.height; }

    private static <K, V> Node<K, V> fix(Node<K, V> n) {
        n.height = Math.max(h(n.left), h(n.right)) + 1;
        int b = h(n.left) - h(n.right);
        if (b > 1) {
            if (h(n.left.left) < h(n.left.right)) n.left = left(n.left);
            return right(n);
        }
        if (b < -1) {
            if (h(n.right.right) < h(n.right.left)) n.right = right(n.right);
            return left(n);
        }
        return n;
    }

    private static <K, V> Node<K, V> left(Node<K, V> n) {
        Node<K, V> r = n.right;
        n.right = r.left;
        r.left = n;
        fix(n);
        return fix(r);
    }

    private static <K, V> Node<K, V> right(Node<K, V> n) {
        Node<K, V> l = n.left;
        n.left = l.right;
        l.right = n;
        fix(n);
        return fix(l);
    }

    void merge(K k, V v, BiFunction<? super V, ? super V, ? extends V> f) { root = merge(root, k, v, f); }

    private Node<K, V> merge(Node<K, V> n, K k, V v, BiFunction<? super V, ? super V, ? extends V> f) {
        if (n == null) {
            size++;
            return new Node<>(k, v);
        }
        int c = order.compare(k, n.key);
        if (c == 0) n.value = f.apply(n.value, v);
        else if (c < 0) n.left = merge(n.left, k, v, f);
        else n.right = merge(n.right, k, v, f);
        return fix(n);
    }

    V get(K k) {
        for (Node<K, V> n = root; n != null;) {
            int c = order.compare(k, n.key);
            if (c == 0) return n.value;
            n = c < 0 ? n.left : n.right;
        }
        return null;
    }

    @Override public Iterator<K> iterator() {
        Deque<Node<K, V>> stack = new ArrayDeque<>();
        for (Node<K, V> n = root; n != null; n = n.left) stack.push(n);
        return new Iterator<K>() {
            @Override public boolean hasNext() { return !stack.isEmpty(); }

            @Override public K next() {
                if (stack.isEmpty()) throw new NoSuchElementException();
                Node<K, V> n = stack.pop();
                for (Node<K, V> m = n.right; m != null; m = m.left) stack.push(m);
                return n.key;
            }
        };
    }

    public static void main(String[] args) {
        BinarySearchTree<String, Integer> t = new BinarySearchTree<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < 3000; i++) t.merge("k" + i * 7919 % 1500, i, Integer::sum);
        System.out.println(t.size + " " + t.root.height + " " + t.get("k77") + " " + t.get("none"));
        StringBuilder sb = new StringBuilder();
        int n = 0;
        for (String k : t) if (n++ % 200 == 0) sb.append(k).append(' ');
        System.out.println(sb);
        BinarySearchTree<Integer, String> r = new BinarySearchTree<>(Comparator.reverseOrder());
        for (int i = 0; i < 20; i++) r.merge(i % 12, "" + i, (a, b) -> a + "+" + b);
        for (int k : r) System.out.print(k + "=" + r.get(k) + " ");
        System.out.println();
    }
}
