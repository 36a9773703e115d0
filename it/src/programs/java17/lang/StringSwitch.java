// Switch over strings, including colliding hash codes, and over strings yielding values.
// level: 2
package lang;

public class StringSwitch {
    static int classic(String s) {
        switch (s) {
            case "one": return 1;
            case "two": return 2;
            case "Aa": return 3;
            case "BB": return 4;
            case "C#": return 5;
            case "Bb": return 6;
            case "": return 7;
            case "\u20ac":
            case "euro": return 8;
            default: return 0;
        }
    }

    static String arrow(String s) {
        return switch (s) {
            case "mon", "tue", "wed" -> "early";
            case "thu" -> {
                String t = s.toUpperCase();
                yield t + "!";
            }
            case "fri" -> throw new IllegalStateException("friday");
            default -> "weekend";
        };
    }

    public static void main(String[] args) {
        for (String s : new String[] {"one", "two", "three", "Aa", "BB", "C#", "Bb", "", "\u20ac", "euro", "AaAa"})
            System.out.println(s + " " + classic(s));
        System.out.println(classic(new String("two")) + classic("t" + "wo"));
        for (String s : new String[] {"mon", "wed", "thu", "fri", "sat"}) {
            try {
                System.out.println(arrow(s));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            classic(null);
        } catch (NullPointerException e) {
            System.out.println("null switched");
        }
    }
}
