// Currying, composition, recursion through function values, memoisation, all of java.util.function's combinators.
// level: 2
package lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

public class FunctionalStyle {
    interface Rec<T> extends Function<Rec<T>, T> { }

    static <A, B, C> Function<A, Function<B, C>> curry(BiFunction<A, B, C> f) { return a -> b -> f.apply(a, b); }

    static <T> Function<T, T> repeat(Function<T, T> f, int n) { return n == 0 ? Function.identity() : f.andThen(repeat(f, n - 1)); }

    static <A, B> Function<A, B> memo(Function<A, B> f, List<A> calls) {
        Map<A, B> cache = new HashMap<>();
        return a -> cache.computeIfAbsent(a, k -> {
            calls.add(k);
            return f.apply(k);
        });
    }

    static <T> Supplier<T> lazy(Supplier<T> s) {
        Object[] box = new Object[1];
        return () -> {
            if (box[0] == null) box[0] = s.get();
            @SuppressWarnings("unchecked") T t = (T) box[0];
            return t;
        };
    }

    static Function<Integer, Integer> fix(Function<Function<Integer, Integer>, Function<Integer, Integer>> f) {
        Rec<Function<Integer, Integer>> r = self -> f.apply(x -> self.apply(self).apply(x));
        return r.apply(r);
    }

    public static void main(String[] args) {
        System.out.println(curry((Integer a, Integer b) -> a * 10 + b).apply(4).apply(2));
        System.out.println(FunctionalStyle.<Integer>repeat(x -> x * 2, 10).apply(1));
        List<Integer> calls = new ArrayList<>();
        Function<Integer, String> m = memo(x -> "v" + x, calls);
        System.out.println(m.apply(1) + m.apply(2) + m.apply(1) + calls);
        System.out.println(fix(self -> n -> n <= 1 ? 1 : n * self.apply(n - 1)).apply(10));
        int[] n = {0};
        Supplier<String> lazy = lazy(() -> "computed" + ++n[0]);
        System.out.println(lazy.get() + lazy.get());
        Predicate<String> p = String::isBlank;
        System.out.println(p.negate().and(s -> s.length() < 4).or(s -> s.equals("")).test("abc") + " " + Predicate.not(p).test(" ") + " " + Predicate.isEqual("x").test("x"));
        BiPredicate<Integer, Integer> lt = (a, b) -> a < b;
        IntPredicate even = i -> i % 2 == 0;
        System.out.println(lt.negate().test(1, 2) + " " + even.and(i -> i > 2).test(4));
        BinaryOperator<Integer> max = BinaryOperator.maxBy(Integer::compare);
        UnaryOperator<String> up = String::toUpperCase;
        IntBinaryOperator plus = Integer::sum;
        DoubleUnaryOperator half = d -> d / 2;
        ToDoubleBiFunction<Integer, Long> ratio = (a, b) -> (double) a / b;
        LongFunction<String> ls = Long::toHexString;
        BooleanSupplier yes = () -> true;
        ObjIntConsumer<StringBuilder> app = StringBuilder::append;
        StringBuilder sb = new StringBuilder();
        app.accept(sb, 7);
        Consumer<List<Integer>> c = l -> l.add(1);
        List<Integer> list = new ArrayList<>();
        c.andThen(l -> l.add(2)).accept(list);
        System.out.println(max.apply(3, 9) + up.apply("u") + plus.applyAsInt(1, 2) + half.andThen(d -> d + 1).compose(d -> d * 3).applyAsDouble(4) + ratio.applyAsDouble(1, 4L) + ls.apply(255) + yes.getAsBoolean() + sb + list);
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        System.out.println(add.andThen(x -> "sum " + x).apply(2, 3));
        Function<Integer, Function<Integer, Function<Integer, Integer>>> f3 = a -> b -> d -> a * b - d;
        System.out.println(f3.apply(5).apply(6).apply(7));
        Runnable r = () -> { class Local { String hi() { return "local in lambda " + n[0]; } } System.out.println(new Local().hi()); };
        r.run();
    }
}
