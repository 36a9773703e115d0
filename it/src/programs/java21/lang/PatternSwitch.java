// Type patterns with guards, null, dominance, sealed exhaustiveness, enum and string labels mixed with patterns.
// level: 2
package lang;

import java.util.List;

public class PatternSwitch {
    sealed interface Shape permits Circle, Square, Rect { }

    record Circle(double r) implements Shape { }

    record Square(int side) implements Shape { }

    record Rect(int w, int h) implements Shape { }

    enum Suit { CLUBS, HEARTS }

    enum Other { X }

    static String classify(Object o) {
        return switch (o) {
            case null -> "null!";
            case Integer i when i > 100 -> "big " + i;
            case Integer i when i < 0 -> "negative " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.length() > 5 -> "long string " + s;
            case String s -> "string " + s;
            case int[] a when a.length == 0 -> "no ints";
            case int[] a -> "ints from " + a[0];
            case Suit s -> "suit " + s;
            case List<?> l when l.isEmpty() -> "empty list";
            case CharSequence cs -> "chars " + cs.length();
            case Character c -> "char " + c;
            default -> "something " + o.getClass().getSimpleName();
        };
    }

    static double area(Shape s) {
        return switch (s) {
            case Circle c -> 3 * c.r() * c.r();
            case Square q -> q.side() * q.side();
            case Rect(int w, int h) -> w * h;
        };
    }

    static String statement(Object o) {
        StringBuilder sb = new StringBuilder();
        switch (o) {
            case String s:
                sb.append("S").append(s);
                break;
            case Integer i when i == 0:
                sb.append("zero");
            default:
                sb.append("fell");
        }
        return sb.toString();
    }

    static String suit(Suit s) {
        return switch (s) {
            case CLUBS -> "c";
            case HEARTS -> "h";
            case null -> "none";
        };
    }

    static String nullDefault(String s) {
        return switch (s) {
            case "a", "b" -> "ab";
            case String t when t.startsWith("z") -> "z...";
            case null, default -> "nd";
        };
    }

    sealed interface Card permits SuitCard, Joker { }

    enum SuitCard implements Card { ACE, KING }

    record Joker() implements Card { }

    static String card(Card c) {
        return switch (c) {
            case SuitCard.ACE -> "ace";
            case SuitCard.KING -> "king";
            case Joker j -> "joker";
        };
    }

    public static void main(String[] args) {
        Object[] os = {null, 500, -5, 7, 8L, "short", "longer string", new int[0], new int[] {4}, Suit.HEARTS, Other.X,
            List.of(), List.of(1), new StringBuilder("ab"), 'c', 2.5f};
        for (Object o : os) System.out.println(classify(o));
        System.out.println(area(new Circle(2)) + area(new Square(3)) + area(new Rect(4, 5)));
        System.out.println(statement("x") + statement(0) + statement(1) + statement(2.0));
        try {
            statement(null);
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        System.out.println(suit(null) + suit(Suit.CLUBS) + nullDefault(null) + nullDefault("b") + nullDefault("zip") + nullDefault("q"));
        System.out.println(card(SuitCard.KING) + card(new Joker()) + card(SuitCard.ACE));
    }
}
