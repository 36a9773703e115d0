// Long linked lists, deep and wide trees, cycles: marking must not recurse.
// level: 1
// heap: 96m
// skip-gc-stress
package gc;

public class DeepStructures {
    static final class Link {
        Link next, back;
        int v;
    }

    static final class Tree {
        Tree[] kids;
        int v;
    }

    static Tree build(int depth, int fan) {
        Tree t = new Tree();
        t.v = depth;
        t.kids = new Tree[depth == 0 ? 0 : fan];
        for (int i = 0; i < t.kids.length; i++) t.kids[i] = build(depth - 1, fan);
        return t;
    }

    static int sum(Tree t) {
        int s = t.v;
        for (Tree k : t.kids) s += sum(k);
        return s;
    }

    public static void main(String[] args) {
        Link head = new Link(), last = head;
        for (int i = 0; i < 300_000; i++) {
            Link l = new Link();
            l.v = i;
            l.back = last;
            last.next = l;
            last = l;
        }
        last.next = head;
        head.back = last;
        System.gc();
        long s = 0;
        Link l = head;
        do {
            if (l.next.back != l) System.out.println("broken");
            s += l.v;
            l = l.next;
        } while (l != head);
        System.out.println(s);
        Tree t = build(6, 8);
        for (int r = 0; r < 4; r++) {
            build(5, 8);
            t.kids[r] = build(5, 8);
        }
        System.out.println(sum(t));
    }
}
