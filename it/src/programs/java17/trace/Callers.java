// getCallerClass and walks from static initialisers, constructors, lambdas, method references, bridges, default methods, streams.
// level: 3
package trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class Callers {
    static final StackWalker WALKER = StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE), 4);

    static class Log {
        static String by() {
            return WALKER.getCallerClass().getSimpleName();
        }

        static String at() {
            return WALKER.walk(s -> s.skip(1).findFirst()).map(f -> f.getDeclaringClass().getSimpleName() + "." + f.getMethodName() + ":"
                    + f.getLineNumber()).orElse("nobody");
        }

        static Optional<Class<?>> outside() {
            return WALKER.walk(s -> s.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass).filter(c -> c != Log.class).findFirst());
        }
    }

    static class InStatic {
        static final String BY = Log.by() + " " + Log.at();
    }

    static class Base {
        final String by;

        Base() {
            by = Log.by() + " " + Log.at();
        }
    }

    static class Derived extends Base implements Comparable<Derived> {
        String more = Log.at();

        {
            more += " " + Log.at();
        }

        @Override
        public int compareTo(Derived o) {
            System.out.println("compare " + stack());
            return 0;
        }
    }

    interface Defaults {
        default String by() {
            return Log.by() + " " + Log.at();
        }

        static String statically() {
            return Log.at();
        }

        private String hidden() {
            return Log.at();
        }

        default String viaHidden() {
            return hidden();
        }
    }

    enum Constant implements Defaults {
        ONE {
            @Override
            String own() {
                return Log.by() + " " + Log.at();
            }
        };

        abstract String own();
    }

    record Rec(int n) implements Defaults {
        Rec {
            System.out.println("record " + Log.at());
        }
    }

    static String stack() {
        return WALKER.walk(s -> s.skip(1).takeWhile(f -> !f.getMethodName().equals("main"))
                .map(f -> f.getDeclaringClass().getSimpleName().replaceAll("\\$\\$.*", "") + "." + f.getMethodName().replaceAll("\\$.*", ""))
                .collect(Collectors.joining(" ")));
    }

    static String deep(int n) {
        return n == 0 ? WALKER.walk(s -> s.limit(20).filter(f -> f.getMethodName().equals("deep")).count()) + " " + Log.by()
                : deep(n - 1);
    }

    static String shown(String s) {
        return s.replaceAll("\\$\\d+", "");
    }

    public static void main(String[] args) {
        System.out.println(InStatic.BY);
        System.out.println(new Base().by + " | " + new Derived().by + " | " + new Derived().more);
        System.out.println(new Defaults() { }.by() + " " + Defaults.statically() + " " + new Defaults() { }.viaHidden());
        System.out.println(Constant.ONE.own() + " " + Constant.ONE.by());
        new Rec(1).by();
        Supplier<String> lambda = () -> Log.by() + " " + shown(Log.at());
        Supplier<String> reference = Log::by;
        Supplier<String> bound = new Derived()::toString;
        System.out.println(lambda.get() + " " + bound.get().startsWith("trace."));
        System.out.println(shown(Stream.of(1).map(i -> Log.at()).findFirst().get()));
        System.out.println(Stream.of(1).map(i -> stack()).collect(Collectors.toList()).size());
        List<Derived> list = new ArrayList<>(List.of(new Derived(), new Derived()));
        list.sort(Comparator.naturalOrder());
        ((Comparable) list.get(0)).compareTo(list.get(1));
        System.out.println(deep(30) + " " + deep(3));
        System.out.println(Log.outside().get().getSimpleName());
        Runnable nested = () -> {
            Runnable inner = () -> System.out.println(stack());
            inner.run();
        };
        nested.run();
        new Object() {
            void run() {
                class Local {
                    Local() {
                        System.out.println(stack() + " " + Log.by().isEmpty());
                    }
                }

                new Local();
            }
        }.run();
        Stream<StackWalker.StackFrame>[] leaked = new Stream[1];
        WALKER.walk(s -> leaked[0] = s);
        try {
            System.out.println(leaked[0].count());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            WALKER.walk(s -> {
                throw new UnsupportedOperationException("out of the walk " + s.count());
            });
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage().replaceAll("\\d+", "n") + " " + e.getStackTrace()[e.getStackTrace().length > 3 ? 0 : 1].getLineNumber());
        }
        try {
            WALKER.walk(null);
        } catch (NullPointerException e) {
            System.out.println("null function");
        }
        System.out.println(WALKER.<Object>walk(s -> null));
        System.out.println(reference.get() != null);
    }
}
