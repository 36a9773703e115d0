// Traces through lambdas, method references, anonymous and local classes; hidden frames stay hidden.
// level: 3
package trace;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

public class LambdaFrames {
    static void print(Throwable t) {
        for (StackTraceElement e : t.getStackTrace()) {
            System.out.println("  " + e);
        }
    }

    static <T> T call(Supplier<T> s) {
        return s.get();
    }

    static <A, B> Function<A, B> wrap(Function<A, B> f) {
        return a -> f.apply(a);
    }

    static Object fail(String what) {
        throw new IllegalStateException(what);
    }

    Object instanceFail() {
        throw new IllegalStateException("instance");
    }

    static class Made {
        Made() {
            throw new IllegalStateException("constructor");
        }
    }

    static void attempt(String what, Callable<?> c) {
        System.out.println(what);
        try {
            c.call();
        } catch (Exception e) {
            print(e);
        }
    }

    public static void main(String[] args) {
        attempt("lambda", () -> fail("x"));
        attempt("nested", () -> call(() -> call(() -> fail("y"))));
        attempt("method reference", new LambdaFrames()::instanceFail);
        attempt("constructor reference", () -> call(Made::new));
        Callable<Object> direct = Made::new;
        attempt("direct constructor reference", direct);
        attempt("wrapped", () -> wrap(wrap(LambdaFrames::fail)).apply("z"));
        attempt("anonymous", new Callable<Object>() {
            @Override
            public Object call() {
                return new Object() {
                    Object inner() {
                        return fail("inner");
                    }
                }.inner();
            }
        });
        class Local {
            final Supplier<Object> s = () -> fail("field");
        }
        attempt("local class", () -> new Local().s.get());
        attempt("foreach", () -> {
            List.of(1, 2).forEach(i -> {
                if (i == 2) {
                    fail("second");
                }
            });
            return null;
        });
        attempt("null reference", () -> {
            Supplier<Object> s = null;
            return s.get();
        });
        Function<Object, Integer> cast = o -> ((String) o).length();
        attempt("cast in a lambda", () -> cast.apply(5));
        Function<String, Integer> bridged = String::length;
        attempt("receiver null", () -> bridged.apply(null));
    }
}
