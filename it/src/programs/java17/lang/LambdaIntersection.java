// Intersection types, generic functional interfaces with bridges, default methods on functional interfaces.
// level: 2
package lang;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;

public class LambdaIntersection {
    interface Marker { default String mark() { return "marked " + getClass().isInterface(); } }

    interface Producer<T> extends Supplier<T> { default T twice() { get(); return get(); } }

    interface StringFn extends Function<String, String> { String apply(String s); }

    interface Narrow<T extends Number> { T pick(T a, T b); }

    interface IntNarrow extends Narrow<Integer> { Integer pick(Integer a, Integer b); }

    static <T extends Runnable & Marker> String both(T t) {
        t.run();
        return t.mark();
    }

    static int count;

    static <T extends Object & Comparable<? super T>> T largest(T[] ts) {
        T best = ts[0];
        for (T t : ts) if (t.compareTo(best) > 0) best = t;
        return best;
    }

    static void incr() { count++; }

    public static void main(String[] args) {
        Runnable r = (Runnable & Marker) () -> System.out.println("ran");
        r.run();
        System.out.println(((Marker) r).mark());
        System.out.println(both((Runnable & Marker) LambdaIntersection::incr));
        System.out.println(count);
        Producer<Integer> p = () -> ++count;
        System.out.println(p.twice());
        StringFn fn = s -> s + "!";
        Function<String, String> generic = fn;
        System.out.println(generic.apply("bridge"));
        try {
            @SuppressWarnings({"unchecked", "rawtypes"}) Object o = ((Function) fn).apply(5);
            System.out.println(o);
        } catch (ClassCastException e) {
            System.out.println("bridge cast");
        }
        IntNarrow in = (a, b) -> a > b ? a : b;
        Narrow<Integer> nn = in;
        System.out.println(nn.pick(3, 9));
        System.out.println(largest(new String[] {"b", "z", "k"}) + largest(new Integer[] {4, 2}));
        Comparator<String> c = Comparator.comparing(String::length);
        c = c.thenComparing(Comparator.reverseOrder());
        System.out.println(Integer.signum(c.compare("aa", "bb")) + " " + Integer.signum(c.compare("a", "bb")) + " " + c.compare("x", "x"));
        System.out.println(Comparator.<Integer>naturalOrder().reversed().compare(1, 2));
        System.out.println(Comparator.nullsFirst(Comparator.<String>naturalOrder()).compare(null, "a"));
    }
}
