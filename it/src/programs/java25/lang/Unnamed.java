// Unnamed variables and patterns, flexible constructor bodies, module imports.
// level: 2
package lang;

import module java.base;

public class Unnamed {
    record P(int x, int y) { }

    sealed interface S permits A, B, C { }

    record A(int v) implements S { }

    record B(P p) implements S { }

    record C() implements S { }

    static class Base {
        final String seen;

        Base() { seen = describe(); }

        String describe() { return "base"; }
    }

    static class Sub extends Base {
        final int value;

        Sub(int v) {
            if (v < 0) throw new IllegalArgumentException("negative");
            int doubled = v * 2;
            value = doubled;
            super();
        }

        @Override String describe() { return "sub " + value; }
    }

    static String f(S s) {
        return switch (s) {
            case A(var v) when v > 3 -> "A>3";
            case A _ -> "A";
            case B(P(int x, _)) -> "B" + x;
            case C _ -> "C";
        };
    }

    public static void main(String[] args) {
        System.out.println(f(new A(5)) + f(new A(1)) + f(new B(new P(7, 8))) + f(new C()));
        int n = 0;
        for (var _ : List.of(1, 2, 3)) n++;
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException _) {
            n += 10;
        }
        BiFunction<Integer, Integer, Integer> first = (a, _) -> a;
        System.out.println(n + first.apply(4, 5));
        System.out.println(new Sub(21).seen);
        try {
            new Sub(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Stream.of(1, 2, 3).map(x -> x * 2).toList());
    }
}
