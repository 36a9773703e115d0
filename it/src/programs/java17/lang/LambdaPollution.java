// Method references whose type arguments lie: arguments are cast where the function is called, results are not.
// level: 2
package lang;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

public class LambdaPollution {
    private static <T> T first(List<T> l) {
        return l.get(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        List<String> strings = new ArrayList<>();
        ((List) strings).add(42);
        IntFunction<String> get = strings::get;
        Object o = get.apply(0);
        System.out.println(o);
        Supplier<String> s = strings.iterator()::next;
        System.out.println((Object) s.get());
        Function<List<String>, String> f = LambdaPollution::first;
        Object g = f.apply(strings);
        System.out.println(g.getClass());
        try {
            String t = get.apply(0);
            System.out.println(t);
        } catch (ClassCastException e) {
            System.out.println("cast at the use");
        }
        Function<String, Integer> length = String::length;
        try {
            System.out.println(((Function) length).apply(3L));
        } catch (ClassCastException e) {
            System.out.println("cast of the argument");
        }
        ToIntFunction<Integer> unboxed = Integer::intValue;
        try {
            System.out.println(((ToIntFunction) unboxed).applyAsInt(3.5));
        } catch (ClassCastException e) {
            System.out.println("cast to Integer");
        }
        List<Integer> numbers = new ArrayList<>();
        ((List) numbers).add(7L);
        ToLongFunction<Integer> wide = i -> i;
        System.out.println(wide.applyAsLong(9));
        BiFunction<Integer, Integer, Integer> sum = Integer::sum;
        System.out.println(sum.apply(3, 4));
        try {
            IntFunction<Integer> n = numbers::get;
            int value = n.apply(0);
            System.out.println(value);
        } catch (ClassCastException e) {
            System.out.println("cast to unbox");
        }
    }
}
