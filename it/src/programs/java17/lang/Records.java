// equals, hashCode, toString over every component type; compact constructors; nested, generic and empty records.
// level: 2
package lang;

import java.util.List;
import java.util.Objects;

public class Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point { if (x < 0) throw new IllegalArgumentException("negative " + x); }

        Point(int both) { this(both, both); }

        double length() { return Math.sqrt(x * x + y * y); }
    }

    record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String str, int[] arr) { }

    record Empty() { }

    record Box<T extends Comparable<T>>(T value) implements Comparable<Box<T>> {
        public int compareTo(Box<T> o) { return value.compareTo(o.value); }
    }

    record Line(Point from, Point to) { }

    record Custom(String name) {
        @Override public String name() { return name.toUpperCase(); }

        @Override public boolean equals(Object o) { return o instanceof Custom c && c.name.equalsIgnoreCase(name); }

        @Override public int hashCode() { return name.toLowerCase().hashCode(); }
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.x() + " " + p.length() + " " + p.hashCode());
        System.out.println(p.equals(new Point(3, 4)) + " " + p.equals(new Point(4)) + " " + p.equals(null) + " " + p.equals("x"));
        try {
            new Point(-1, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int[] arr = {1};
        All a = new All((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, true, "s", arr);
        All b = new All((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, true, "s", arr);
        System.out.println(a.equals(b) + " " + (a.hashCode() == b.hashCode()));
        System.out.println(a.equals(new All((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, true, "s", new int[] {1})));
        All n = new All((byte) 0, (short) 0, 'x', 0, 0, Float.NaN, -0.0, false, null, null);
        System.out.println(n + " " + n.hashCode());
        System.out.println(n.equals(new All((byte) 0, (short) 0, 'x', 0, 0, Float.NaN, -0.0, false, null, null)));
        System.out.println(n.equals(new All((byte) 0, (short) 0, 'x', 0, 0, Float.NaN, 0.0, false, null, null)));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        System.out.println(new Box<>("b").compareTo(new Box<>("a")) + " " + new Box<>(5));
        System.out.println(new Line(Point.ORIGIN, p) + " " + new Line(p, p).hashCode());
        System.out.println(new Custom("bob") + " " + new Custom("BOB").equals(new Custom("bob")) + " " + new Custom("x").name());
        record Local(List<String> names, Object o) { }
        System.out.println(new Local(List.of("a", "b"), null) + " " + new Local(List.of(), 1).hashCode());
        System.out.println(Objects.hash(1, "two", 3.0) + " " + new Point(1, 2).getClass().isRecord());
    }
}
