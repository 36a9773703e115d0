// Lists a million links long, arrays a million references wide, of both directions of age, and comb-like in between.
// level: 5
// heap: 192m
// skip-gc-stress
package memory;

public class DeepAndWide {
    static final class Link {
        Link next;
        int id;
        Object side;

        Link(Link next, int id) {
            this.next = next;
            this.id = id;
        }
    }

    static int length(Link l) {
        int n = 0;
        for (int expect = l.id; l != null; l = l.next, n++, expect--) {
            if (l.id != expect) {
                throw new IllegalStateException(l.id + " instead of " + expect);
            }
        }
        return n;
    }

    public static void main(String[] args) {
        Link head = null;
        for (int i = 0; i < 1_500_000; i++) {
            head = new Link(head, i);
        }
        System.gc();
        System.out.println("deep " + length(head));
        Link tail = new Link(null, 0);
        Link first = tail;
        for (int i = 1; i < 1_000_000; i++) {
            tail.next = new Link(null, i);
            tail = tail.next;
        }
        System.gc();
        int n = 0;
        for (Link l = first; l != null; l = l.next) {
            n += l.id == n ? 1 : 1_000_000_000;
        }
        System.out.println("appended " + n);
        first = null;
        head = null;
        Object[] wide = new Object[2_000_000];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = i % 3 == 0 ? (Object) new Link(null, i) : i % 3 == 1 ? wide : null;
        }
        System.gc();
        int right = 0;
        for (int i = 0; i < wide.length; i++) {
            right += i % 3 == 0 ? ((Link) wide[i]).id == i ? 1 : 0 : wide[i] == (i % 3 == 1 ? wide : null) ? 1 : 0;
        }
        System.out.println("wide " + right);
        Link comb = null;
        for (int i = 0; i < 2000; i++) {
            comb = new Link(comb, i);
            Link tooth = null;
            for (int k = 0; k < 200; k++) {
                tooth = new Link(tooth, k);
            }
            comb.side = i % 2 == 0 ? tooth : new Object[] {tooth, wide};
        }
        System.gc();
        long teeth = 0;
        for (Link l = comb; l != null; l = l.next) {
            teeth += length((Link) (l.side instanceof Object[] a ? a[0] : l.side));
        }
        System.out.println("comb " + teeth);
    }
}
