// Exceptions thrown inside lambdas and method references: hidden frames do not show.
// level: 2
// expect-exit: 1
package lang;

import java.util.function.Function;
import java.util.function.Supplier;

public class LambdaTraces {
    static String fail(String s) {
        throw new IllegalArgumentException("bad " + s);
    }

    static String via(Function<String, String> f) { return f.apply("arg"); }

    static <T> T twice(Supplier<T> s) { return s.get(); }

    public static void main(String[] args) {
        try {
            via(LambdaTraces::fail);
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
        }
        try {
            via(s -> {
                int[] a = new int[s.length()];
                return "" + a[s.length()];
            });
        } catch (ArrayIndexOutOfBoundsException e) {
            e.printStackTrace();
        }
        Supplier<String> inner = () -> via(x -> twice(() -> fail(x)));
        inner.get();
    }
}
