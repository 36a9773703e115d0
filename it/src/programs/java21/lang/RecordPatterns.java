// Nested deconstruction, var, generics, in instanceof and switch; accessors that throw become MatchException.
// level: 2
package lang;

public class RecordPatterns {
    record Point(int x, int y) { }

    record Line(Point a, Point b) { }

    record Box<T>(T value) { }

    record Pair<A, B>(A first, B second) { }

    record Bad(int v) {
        public int v() { throw new IllegalStateException("accessor"); }
    }

    sealed interface Tree<T> permits Leaf, Node { }

    record Leaf<T>(T v) implements Tree<T> { }

    record Node<T>(Tree<T> l, Tree<T> r) implements Tree<T> { }

    static int sum(Tree<Integer> t) {
        return switch (t) {
            case Leaf<Integer>(var v) -> v;
            case Node<Integer>(Leaf<Integer>(var a), Leaf<Integer>(var b)) -> a + b;
            case Node<Integer>(var l, var r) -> sum(l) + sum(r);
        };
    }

    static String f(Object o) {
        if (o instanceof Line(Point(var x1, var y1), Point(int x2, int y2)) && x1 == x2) return "vertical " + (y2 - y1);
        if (o instanceof Line(Point a, Point b)) return "line " + a + b;
        if (o instanceof Box<?>(String s)) return "string box " + s;
        if (o instanceof Box<?>(Box<?>(Integer i))) return "boxed box " + i;
        if (o instanceof Box<?>(var any)) return "box of " + any;
        return "no";
    }

    static String pair(Pair<?, ?> p) {
        return switch (p) {
            case Pair<?, ?>(Integer a, Integer b) when a > b -> "desc";
            case Pair<?, ?>(Integer a, Integer b) -> "ints " + (a + b);
            case Pair<?, ?>(String s, Object o) -> s + o;
            case Pair<?, ?>(var a, var o) when a == null -> "null first " + o;
            default -> "?";
        };
    }

    public static void main(String[] args) {
        System.out.println(sum(new Node<>(new Node<>(new Leaf<>(1), new Leaf<>(2)), new Leaf<>(39))));
        Object[] os = {new Line(new Point(1, 2), new Point(1, 9)), new Line(new Point(1, 2), new Point(3, 4)), new Line(null, null),
            new Box<>("s"), new Box<>(new Box<>(5)), new Box<>(null), new Box<>(2.5), "x"};
        for (Object o : os) System.out.println(f(o));
        System.out.println(pair(new Pair<>(2, 1)) + pair(new Pair<>(1, 2)) + pair(new Pair<>("k", null)) + pair(new Pair<>(2.0, 1)) + pair(new Pair<>(null, 5)));
        try {
            if ((Object) new Bad(1) instanceof Bad(int v)) System.out.println(v);
        } catch (MatchException e) {
            System.out.println(e.getMessage() + " / " + e.getCause());
        }
        try {
            System.out.println(sum(null));
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        try {
            System.out.println(sum(new Node<>(null, new Leaf<>(1))));
        } catch (MatchException | NullPointerException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }
}
