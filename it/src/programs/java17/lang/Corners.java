// Language corners: name clashes, captures, init order, compound assignments, labels, strings with equal hashes.
// level: 2
package lang;

import java.io.Serializable;
import java.util.*;
import java.util.function.*;

public class Corners {
    static abstract class Base {
        final String log;
        Base() { log = describe(); }
        abstract String describe();
        static String who() { return "Base.who"; }
        String field = "base";
    }

    static class Derived extends Base {
        String field = "derived";
        final int five = 5;
        final Integer boxed = 5;
        { counter++; }
        static int counter;
        @Override String describe() { return field + five + boxed; }
        static String who() { return "Derived.who"; }
        String both() { return field + super.field + ((Base) this).field; }
    }

    enum Op implements IntBinaryOperator {
        ADD("+") { public int applyAsInt(int a, int b) { return a + b; } },
        MUL("*") { public int applyAsInt(int a, int b) { return a * b; } @Override String sym() { return "x"; } },
        @Deprecated NEG("-") { public int applyAsInt(int a, int b) { return -a; } };
        private final String s;
        static final Map<String, Op> BY = new HashMap<>();
        static { for (Op o : values()) BY.put(o.s, o); }
        Op(String s) { this.s = s; }
        String sym() { return s; }
    }

    interface A { default String hi() { return "A"; } }
    interface B { default String hi() { return "B"; } }
    static class AB implements A, B { public String hi() { return A.super.hi() + B.super.hi(); } }
    interface Shape<T extends Comparable<T>> { T size(); default int cmp(Shape<T> o) { return size().compareTo(o.size()); } }
    record Sq(Integer size) implements Shape<Integer> { }
    record Pair<X, Y>(X left, Y right) {
        static int made;
        Pair { made++; Objects.requireNonNull(left, "left"); }
        Pair(X both) { this(both, null); }
        <Z> Pair<Z, Y> withLeft(Z z) { return new Pair<>(z, right); }
    }
    record Floats(float f, double d, int[] a, char c, byte b, String... rest) { }
    record Empty() { }
    record Outer(Inner in, List<Outer> kids) { record Inner(long id) { public String toString() { return "#" + id; } } }

    static String over(Object o) { return "Object"; }
    static String over(String s) { return "String"; }
    static String over(Integer i) { return "Integer"; }
    static String over(int i) { return "int"; }
    static String over(long l) { return "long"; }
    static String over(double d) { return "double"; }
    static String over(Object... os) { return "Object..."; }
    static String over(char c) { return "char"; }
    static String v(int... xs) { return "int" + xs.length; }
    static String v(Integer a, Integer... xs) { return "Integer,Integer" + xs.length; }

    @SuppressWarnings("finally")
    static int fin(int k) {
        int x = 1;
        try {
            if (k == 0) return x;
            if (k == 1) throw new IllegalStateException();
            x = 5;
        } catch (IllegalStateException e) {
            x = 7;
            return x;
        } finally {
            x += 10;
            if (k == 2) return x;
            if (k == 3) throw new RuntimeException("fin" + x);
        }
        return x;
    }

    static int nested() {
        int n = 0;
        outer:
        for (int i = 0; ; i++) {
            try {
                for (int j = 0; ; j++) {
                    try {
                        if (j == 3) continue outer;
                        if (i == 4) break outer;
                        n += i * 10 + j;
                    } finally {
                        n++;
                        if (i == 2 && j == 1) break;
                    }
                }
            } finally {
                n += 1000;
            }
        }
        return n;
    }

    static String sw(String s) {
        switch (s) {
            case "Aa": return "1";
            case "BB": return "2";
            case "AaAa": case "BBBB": return "3";
            case "AaBB": return "4";
            default: return "none";
            case "": return "empty";
        }
    }

    static String day(String s) {
        return switch (s) {
            case "sat", "sun" -> "weekend";
            case "fri" -> { String t = "almost"; yield t + s.length(); }
            default -> { if (s.isEmpty()) throw new IllegalArgumentException("empty"); yield s.toUpperCase(Locale.ROOT); }
        };
    }

    static <T> T[] pollute(T... ts) { return ts; }
    static <T> T[] two(T a, T b) { return pollute(a, b); }

    class In {
        int x = outerField;
        class Deep { int y = x + outerField++; int sum() { return Corners.this.outerField + In.this.x + y; } }
    }
    int outerField = 3;

    public static void main(String[] args) {
        Derived d = new Derived();
        System.out.println(d.log + " " + d.both() + " " + Derived.counter + " " + ((Base) d).field + " " + Base.who() + " " + Derived.who());
        for (Op o : Op.values()) System.out.print(o + o.sym() + o.applyAsInt(3, 4) + o.getClass().isAnonymousClass() + o.getDeclaringClass().getSimpleName() + " ");
        System.out.println(Op.BY.get("*") + " " + Op.valueOf("ADD").compareTo(Op.NEG) + " " + new EnumMap<>(Map.of(Op.MUL, 1, Op.ADD, 2)) + EnumSet.complementOf(EnumSet.of(Op.ADD)));
        for (String n : new String[] {"SUB", "", null}) {
            try {
                Op.valueOf(n);
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        System.out.println(new AB().hi() + " " + new Sq(3).cmp(new Sq(4)) + " " + new Sq(3));
        Pair<String, Integer> p = new Pair<>("a", 1);
        System.out.println(p + " " + p.withLeft(2.5).equals(new Pair<>(2.5, 1)) + " " + p.hashCode() + " " + Pair.made + " " + new Pair<>("solo"));
        try {
            new Pair<>(null, 1);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        int[] arr = {1};
        Floats f1 = new Floats(0f, -0.0, arr, 'x', (byte) -1, "r"), f2 = new Floats(-0f, -0.0, arr, 'x', (byte) -1, "r"), f3 = new Floats(Float.NaN, Double.NaN, arr, 'y', (byte) 3), f4 = new Floats(Float.NaN, Double.NaN, arr, 'y', (byte) 3);
        System.out.println(f1.equals(f2) + " " + f3.equals(f4) + " " + (f3.rest() == f4.rest()) + " " + f1.toString().replaceAll("@[0-9a-f]+", "@") + " " + new Empty() + new Empty().hashCode() + new Empty().equals(new Empty()));
        System.out.println(new Outer(new Outer.Inner(5), List.of(new Outer(null, List.of()))) + " " + new Outer(null, null).hashCode());
        byte b = 10;
        short sh = 5;
        char c = 'a';
        System.out.println(over(b) + over('c') + over(5L) + over(1f) + over((Integer) 5) + over("s") + over(null, null) + over() + over(sh) + over((Object) "x") + over(c += 1) + v() + v(new int[3]));
        b += 300;
        sh *= 70000;
        c -= 98;
        int i = Integer.MAX_VALUE;
        i += 1.5;
        long l = 1L << 65;
        i >>>= 33;
        b >>>= 1;
        System.out.println(b + " " + sh + " " + (int) c + " " + i + " " + l + " " + (byte) 200 + " " + (short) 1e10 + " " + (char) -1.0 / 1 + " " + (int) Float.NaN + " " + (long) -1e30f);
        int k = 5;
        k = k++ + ++k * k-- - --k;
        int[] ix = {0, 1, 2, 3};
        int q = 0;
        ix[q++] = ix[q] + q++ * (ix[q] += 5);
        System.out.println(k + " " + Arrays.toString(ix) + " " + q + " " + (char) (c + 'b' + 1) + ('a' + 'b') + (char) ('a' + 1) + " " + (5 & 3 | 4 ^ 1 << 2) + " " + (-7 / 2) + (-7 % 2) + (-7 >> 1) + (-7 >>> 28) + " " + 0x1p-3 + " " + 1_000L + 0b101 + 017);
        System.out.println((0.1 + 0.2) + " " + (float) 0.1 + " " + 1.0 / 0 + " " + 0.0 / 0 + " " + 5.5 % -2 + " " + -0.0 % 1 + " " + (0.0 == -0.0) + Double.valueOf(0.0).equals(-0.0) + " " + Math.min(-0.0, 0.0) + " " + 100 * 1.1 + " " + 3e-45f + " " + (double) 3.3f);
        StringBuilder sb = new StringBuilder();
        for (int n = 0; n < 5; n++) {
            try {
                sb.append(fin(n)).append(' ');
            } catch (RuntimeException e) {
                sb.append(e.getMessage()).append(' ');
            }
        }
        System.out.println(sb + "" + nested() + " " + sw("Aa") + sw("BB") + sw("BBBB") + sw("AaBB") + sw("BBAa") + sw("") + " " + day("sun") + day("fri") + day("x"));
        try {
            day("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            String[] s = two("a", "b");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        List<Integer> ints = new ArrayList<>();
        ((List) ints).add("str");
        try {
            int bad = ints.get(0);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Corners o = new Corners();
        Corners.In in = o.new In();
        Corners.In.Deep deep = in.new Deep();
        System.out.println(deep.sum() + " " + o.outerField);
        int base = 10;
        class Local { int times(int n) { return n <= 0 ? base : new Local() { int times(int m) { return super.times(m) + n; } }.times(n - 1); } }
        record Pt(int x, int y) { static Pt origin() { return new Pt(0, 0); } double dist() { return Math.hypot(x, y); } }
        enum Color { RED, GREEN; Color next() { return values()[(ordinal() + 1) % values().length]; } }
        interface Greeter { String greet(String n); }
        Greeter g = n -> "hi " + n + base;
        System.out.println(new Local().times(3) + " " + Pt.origin() + new Pt(3, 4).dist() + Color.GREEN.next() + g.greet("z") + " " + new Object() { int hidden = 42; int twice() { return hidden * 2; } }.twice());
        Supplier<Supplier<String>> ss = () -> () -> "nested" + base;
        Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y;
        BiFunction<String, Integer, Character> at = String::charAt;
        Function<Integer, int[][]> mk = int[][]::new;
        Runnable r = (Runnable & Serializable) () -> System.out.print("ran ");
        r.run();
        System.out.println(ss.get().get() + add.apply(3).apply(4) + at.apply("hey", 1) + mk.apply(3).length + (r instanceof Serializable) + UnaryOperator.<String>identity().andThen(String::length).compose((Object x) -> x + "!").apply(12));
        int[][] m = {{1, 2}, {3}};
        int[][] cl = m.clone();
        cl[0][0] = 99;
        cl[1] = new int[0];
        System.out.println(Arrays.deepToString(m) + Arrays.deepToString(cl) + new int[2][3][].length + (new int[0].getClass() == int[].class) + new String[1][2][3].getClass().getName());
        try {
            Object[] os = new Integer[1][];
            os[0] = new String[0];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            int[][] neg = new int[2][-3];
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        final String con = "con", cat = "cat";
        String dyn = new String("con");
        System.out.println(("con" + "cat" == con + cat) + " " + (con + cat == dyn + cat) + " " + ((dyn + cat).intern() == "concat") + " " + (dyn == con) + " " + "\u0041\t\101\0".length() + " " + 'a' + 1 + (char) 98 + null + 1.0f + true);
        System.out.println("""
            {
              "k": "v\tx", \
            joined
              'q' ""\" \s
            }""".replace("\n", "|"));
        Integer i1 = 127, i2 = 127, i3 = 128, i4 = 128;
        Object cond = true ? 1 : 2.0;
        Object cond2 = true ? (Integer) 1 : "x";
        Long big = 5L;
        System.out.println((i1 == i2) + " " + (i3 == i4) + " " + i3.equals(i4) + " " + cond + " " + cond2 + " " + big.equals(5) + " " + new ArrayList<>(List.of(1, 2, 3)).remove(Integer.valueOf(3)) + " " + (char) ('a' + 2) + (true ? 'b' : 0) + (true ? 'b' : base));
        try {
            Integer nul = null;
            int unbox = args.length == 0 ? nul : 1;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(d.getClass().getSimpleName() + " " + in.getClass().getName() + " " + Op.ADD.getClass().getName() + " " + new Object() { }.getClass().getName() + " " + Pt.class.getName() + " " + int[].class.getSimpleName() + " " + Color.class.isEnum() + Pt.class.isRecord() + Greeter.class.isInterface() + " " + deep.getClass().getEnclosingClass().getSimpleName());
    }
}
