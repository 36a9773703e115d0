// Huffman coding of a text, round trip through bits.
// level: 3
package app;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

public class Huffman {
    sealed interface Node permits Leaf, Fork {
        int weight();
    }

    record Leaf(char c, int weight) implements Node { }

    record Fork(Node left, Node right, int weight, int order) implements Node { }

    static void codes(Node n, String prefix, Map<Character, String> out) {
        if (n instanceof Leaf l) out.put(l.c(), prefix.isEmpty() ? "0" : prefix);
        else if (n instanceof Fork f) {
            codes(f.left(), prefix + "0", out);
            codes(f.right(), prefix + "1", out);
        }
    }

    static int order(Node n) { return n instanceof Fork f ? 1000 + f.order() : ((Leaf) n).c(); }

    public static void main(String[] args) {
        String text = "she sells sea shells by the sea shore; the shells she sells are surely seashells";
        Map<Character, Integer> freq = new TreeMap<>();
        for (char c : text.toCharArray()) freq.merge(c, 1, Integer::sum);
        PriorityQueue<Node> q = new PriorityQueue<>(Comparator.comparingInt(Node::weight).thenComparingInt(Huffman::order));
        freq.forEach((c, w) -> q.add(new Leaf(c, w)));
        int order = 0;
        while (q.size() > 1) {
            Node a = q.poll(), b = q.poll();
            q.add(new Fork(a, b, a.weight() + b.weight(), order++));
        }
        Node root = q.poll();
        Map<Character, String> codes = new TreeMap<>();
        codes(root, "", codes);
        System.out.println(codes);
        BitSet bits = new BitSet();
        int n = 0;
        for (char c : text.toCharArray()) for (char b : codes.get(c).toCharArray()) bits.set(n++, b == '1');
        System.out.println(n + " bits for " + text.length() + " characters, " + bits.toByteArray().length + " bytes");
        StringBuilder back = new StringBuilder();
        Node at = root;
        for (int i = 0; i < n; i++) {
            Fork f = (Fork) at;
            at = bits.get(i) ? f.right() : f.left();
            if (at instanceof Leaf l) {
                back.append(l.c());
                at = root;
            }
        }
        System.out.println(back.toString().equals(text));
    }
}
