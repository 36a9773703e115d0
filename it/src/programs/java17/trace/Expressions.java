// Line numbers in expressions that go over several lines, and frames of code that the language makes by itself.
// level: 3
package trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class Expressions {
    static class Touchy implements Comparable<Touchy> {
        final int n;

        Touchy(int n) {
            this.n = n;
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString of " + n);
        }

        @Override
        public int hashCode() {
            if (n > 1) {
                throw new IllegalStateException("hashCode of " + n);
            }
            return n;
        }

        @Override
        public boolean equals(Object o) {
            throw new IllegalStateException("equals of " + n);
        }

        @Override
        public int compareTo(Touchy o) {
            throw new IllegalStateException("compare " + n + " " + o.n);
        }
    }

    record Pair(Object a, Object b) {
        Pair {
            if (a == null) {
                throw new IllegalArgumentException(
                        "a");
            }
        }
    }

    enum Op {
        PLUS {
            @Override
            int apply(int a, int b) {
                return Math.addExact(a,
                        b);
            }
        },
        DIV {
            @Override
            int apply(int a, int b) {
                return a
                        / b;
            }
        };

        abstract int apply(int a, int b);
    }

    static int fail(int n) {
        if (n > 2) {
            throw new IllegalStateException("n " + n);
        }
        return n;
    }

    static int zero() {
        return 0;
    }

    static Object nothing() {
        return null;
    }

    static int sum(int... all) {
        return Arrays.stream(all).sum();
    }

    static Expressions chain(int n) {
        fail(n);
        return new Expressions();
    }

    Expressions next(int n) {
        return chain(n);
    }

    static boolean jdk(StackTraceElement e) {
        return e.getClassName().startsWith("java.") || e.getClassName().startsWith("jdk.");
    }

    static void show(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": nothing");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
            for (StackTraceElement f : e.getStackTrace()) {
                if (f.getMethodName().equals("show")) {
                    break;
                }
                System.out.println("    " + f.getClassName() + "." + f.getMethodName().replaceAll("\\$.*|[0-9]", "")
                        + (jdk(f) ? "" : ":" + f.getLineNumber()));
            }
        }
    }

    public static void main(String[] args) {
        show("sum", () -> System.out.println(sum(1,
                fail(1),
                fail(3),
                fail(2))));
        show("chain", () -> chain(1)
                .next(2)
                .next(3)
                .next(4));
        show("division", () -> System.out.println(1
                + 2 / zero()
                + 3));
        show("array", () -> {
            int[] a = new int[2];
            a[zero()] = a[
                    1] +
                    a[
                            zero() + 2];
        });
        show("null", () -> System.out.println(
                nothing()
                        .hashCode()
                + 1));
        show("ternary", () -> System.out.println(zero() == 0
                ? fail(3)
                : fail(4)));
        show("new", () -> new Pair(
                nothing(),
                "b"));
        show("concat", () -> System.out.println("x"
                + 1
                + new Touchy(1)
                + "y"));
        show("builder", () -> new StringBuilder()
                .append("x")
                .append(new Touchy(2)));
        show("record text", () -> new Pair(1, new Touchy(3)).toString());
        show("record hash", () -> new Pair(1, new Touchy(4)).hashCode());
        show("record equals", () -> new Pair(new Touchy(5), 1).equals(new Pair(new Touchy(6), 1)));
        show("map", () -> new HashMap<Object, Object>().put(new Touchy(7), 1));
        show("map equals", () -> {
            Map<Object, Object> m = new HashMap<>();
            m.put(new Touchy(1), 1);
            m.put(new Touchy(1), 2);
        });
        show("tree", () -> new TreeSet<Object>().add(new Touchy(8)));
        show("tree class", () -> new TreeMap<Object, Object>(Map.of("a", 1)).put(2, 3));
        show("sort", () -> Arrays.sort(new Object[] {new Touchy(9), new Touchy(10)}));
        show("comparator", () -> new ArrayList<>(List.of(1, 2, 3)).sort(Comparator.comparing(i -> fail(i + 1))));
        show("enum", () -> Op.PLUS.apply(Integer.MAX_VALUE, 1));
        show("enum div", () -> Op.DIV.apply(1, 0));
        show("value of", () -> Op.valueOf("MINUS"));
        show("unboxing", () -> {
            Integer i = (Integer) nothing();
            System.out.println(1 +
                    i);
        });
        show("switch", () -> {
            switch ((String) nothing()) {
                case "a" -> System.out.println("a");
                default -> System.out.println("b");
            }
        });
        show("enum switch", () -> {
            switch ((Op) nothing()) {
                case PLUS -> System.out.println("a");
                default -> System.out.println("b");
            }
        });
        show("cast", () -> System.out.println(((String)
                (Object) zero()).length()));
        show("bound method", () -> {
            String s = (String) nothing();
            Supplier<Integer> f = s::length;
            f.get();
        });
        show("unbound method", () -> {
            Function<String, Integer> f = String::length;
            f.apply((String) nothing());
        });
        show("constructor", () -> {
            Function<Object, Pair> f = o -> new Pair(o, o);
            Function<Object, Function<Object, Pair>> g = o -> p -> f.andThen(q -> new Pair(null, q)).apply(p);
            g.apply(1).apply(2);
        });
        show("stream", () -> Stream.of(1, 2, 3)
                .map(i -> i + 1)
                .map(Expressions::fail)
                .forEach(i -> { }));
        show("collector", () -> Stream.of("a", "b", "a").collect(Collectors.toMap(s -> s, s -> 1)));
        show("boxed", () -> IntStream.range(0, 10).boxed().filter(i -> fail(i) >= 0).count());
        show("foreach", () -> {
            for (Object o : (List<?>) nothing()) {
                System.out.println(o);
            }
        });
        show("assign", () -> {
            int[][] a = new int[2][];
            a[1]
                    [0]
                    += fail(1);
        });
        show("synchronized", () -> {
            synchronized (
                    nothing()) {
                zero();
            }
        });
        show("negative", () -> System.out.println(new int
                [zero() + 2]
                [zero() - 1].length));
        show("resource", () -> {
            try (AutoCloseable c = () -> fail(5)) {
                fail(1);
            } catch (Exception e) {
                throw (RuntimeException) e;
            }
        });
    }
}
