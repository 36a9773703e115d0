// values, valueOf, ordinal, switch, constants with bodies, abstract methods, fields, interfaces, static init.
// level: 2
package lang;

import java.util.Arrays;

public class Enums {
    enum Color { RED, GREEN, BLUE }

    enum Op implements java.util.function.IntBinaryOperator {
        PLUS("+") { public int applyAsInt(int a, int b) { return a + b; } },
        TIMES("*") {
            int calls;

            public int applyAsInt(int a, int b) { return a * b + 0 * calls++; }

            @Override public String toString() { return "times!"; }
        },
        MINUS("-") { public int applyAsInt(int a, int b) { return a - b; } };

        final String symbol;
        private static final java.util.Map<String, Op> BY = new java.util.HashMap<>();

        static { for (Op o : values()) BY.put(o.symbol, o); }

        Op(String symbol) { this.symbol = symbol; }

        static Op of(String s) { return BY.get(s); }
    }

    enum Single { INSTANCE; int counter; int next() { return ++counter; } }

    enum Empty { }

    interface Described { default String describe() { return "I am " + this; } }

    enum Level implements Described {
        LOW(1), HIGH(10);

        private final int weight;

        Level(int w) { weight = w; }

        abstract static class Dummy { }

        Level flip() { return this == LOW ? HIGH : LOW; }
    }

    static String sw(Color c) {
        switch (c) {
            case RED: return "r";
            case BLUE: return "b";
            default: return "?";
        }
    }

    static int exhaustive(Color c) {
        return switch (c) {
            case RED -> 1;
            case GREEN -> 2;
            case BLUE -> 3;
        };
    }

    public static void main(String[] args) {
        System.out.println(Arrays.toString(Color.values()));
        System.out.println(Color.values() == Color.values());
        System.out.println(Color.valueOf("GREEN").ordinal());
        for (Color c : Color.values()) System.out.println(c + " " + c.name() + " " + sw(c) + exhaustive(c));
        for (Op o : Op.values()) System.out.println(o + " " + o.name() + " " + o.symbol + " " + o.applyAsInt(6, 3) + " " + o.getDeclaringClass());
        System.out.println(Op.of("*") == Op.TIMES);
        System.out.println(Single.INSTANCE.next() + Single.INSTANCE.next());
        System.out.println(Empty.values().length);
        System.out.println(Level.LOW.flip().describe() + " " + Level.HIGH.weight);
        System.out.println(Color.RED.compareTo(Color.BLUE) + " " + Color.RED.equals(Color.RED));
        try {
            Color.valueOf("PINK");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Color.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            sw(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Enum.valueOf(Color.class, "BLUE"));
        System.out.println(Color.class.getEnumConstants().length);
        System.out.println(Op.PLUS.getClass() == Op.class);
        System.out.println(Op.PLUS.describeConstable().isPresent());
    }
}
