// Method references of every kind: static, bound, unbound, constructor, array constructor, super, varargs, adaptations.
// level: 2
package lang;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

public class MethodRefs {
    final String name;

    MethodRefs(String name) { this.name = name; }

    MethodRefs() { this("default"); }

    String greet(String who) { return name + " greets " + who; }

    private String secret() { return "secret " + name; }

    static int len(Object... xs) { return xs.length; }

    static long widen(long x) { return x * 2; }

    static void log(Object o) { System.out.println("log " + o); }

    static String overload(int x) { return "int"; }

    static String overload(Object x) { return "object"; }

    class Inner {
        final int v;

        Inner(int v) { this.v = v; }

        public String toString() { return name + v; }
    }

    IntFunction<Inner> innerMaker() { return Inner::new; }

    static class Base {
        String hello() { return "base"; }
    }

    static class Derived extends Base {
        String hello() { return "derived"; }

        Supplier<String> viaSuper() { return super::hello; }

        Supplier<String> viaThis() { return this::hello; }
    }

    interface TriFunction<A, B, C, R> { R apply(A a, B b, C c); }

    interface VarInt { int of(int a, int b, int c); }

    static <T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }

    public static void main(String[] args) {
        Function<String, Integer> parse = Integer::parseInt;
        System.out.println(parse.apply("12") + 1);
        Function<String, String> bound = new MethodRefs("bob")::greet;
        System.out.println(bound.apply("eve"));
        BiFunction<MethodRefs, String, String> unbound = MethodRefs::greet;
        System.out.println(unbound.apply(new MethodRefs("una"), "max"));
        Function<MethodRefs, String> priv = MethodRefs::secret;
        System.out.println(priv.apply(new MethodRefs()));
        Supplier<MethodRefs> ctor0 = MethodRefs::new;
        Function<String, MethodRefs> ctor1 = MethodRefs::new;
        System.out.println(ctor0.get().name + ctor1.apply("one").name);
        IntFunction<int[]> ints = int[]::new;
        Function<Integer, String[][]> strings = String[][]::new;
        System.out.println(ints.apply(3).length + " " + strings.apply(2).length);
        System.out.println(new MethodRefs("outer").innerMaker().apply(7));
        Derived d = new Derived();
        System.out.println(d.viaSuper().get() + " " + d.viaThis().get());
        VarInt var = MethodRefs::len;
        System.out.println(var.of(1, 2, 3));
        Function<Integer, Integer> varOne = MethodRefs::len;
        System.out.println(varOne.apply(5));
        ToLongFunction<Integer> unboxWiden = MethodRefs::widen;
        System.out.println(unboxWiden.applyAsLong(21));
        IntFunction<Object> box = Integer::valueOf;
        System.out.println(box.apply(1000));
        IntUnaryOperator neg = Math::negateExact;
        System.out.println(neg.applyAsInt(5));
        Consumer<String> dropsResult = new StringBuilder("sb")::append;
        dropsResult.accept("x");
        Consumer<Object> log = MethodRefs::log;
        log.accept(3.5);
        ToIntFunction<String> length = String::length;
        System.out.println(length.applyAsInt("seven.."));
        Predicate<String> isEmpty = String::isEmpty;
        System.out.println(isEmpty.negate().or(s -> s == null).test(""));
        IntFunction<String> ov = MethodRefs::overload;
        Function<Integer, String> ov2 = MethodRefs::overload;
        System.out.println(ov.apply(1) + " " + ov2.apply(1));
        BiFunction<String, String, String> maxer = MethodRefs::max;
        System.out.println(maxer.apply("pear", "plum"));
        Function<Object, String> ts = Object::toString;
        System.out.println(ts.apply(new StringBuilder("to string")));
        Supplier<Integer> onLiteral = "literal"::length;
        System.out.println(onLiteral.get());
        int[] data = {3, 1, 2};
        Consumer<int[]> sort = Arrays::sort;
        sort.accept(data);
        System.out.println(Arrays.toString(data));
        Function<int[], Object> cloner = int[]::clone;
        System.out.println(((int[]) cloner.apply(data)).length);
        TriFunction<String, Integer, Integer, String> sub = String::substring;
        System.out.println(sub.apply("substring", 3, 6));
        try {
            MethodRefs none = null;
            Supplier<String> s = none::secret;
            System.out.println(s.get());
        } catch (NullPointerException e) {
            System.out.println("null receiver at creation");
        }
        Function<Object, Integer> cast = o -> ((String) o).length();
        try {
            cast.apply(1);
        } catch (ClassCastException e) {
            System.out.println("cast failed");
        }
        System.out.println(parse.andThen(x -> x * 2).compose((Integer x) -> "" + x).apply(8));
        System.out.println(Function.<String>identity().apply("id"));
    }
}
