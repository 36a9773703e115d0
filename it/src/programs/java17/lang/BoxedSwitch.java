// Switches over boxed values, bytes, chars and nested switches with yields.
// level: 2
package lang;

public class BoxedSwitch {
    static String boxed(Integer i) {
        switch (i) {
            case 1: return "one";
            case 1000: return "thousand";
            default: return "many";
        }
    }

    static int chars(Character c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 1;
            case 'y' -> { if (c.hashCode() > 0) yield 2; yield 3; }
            default -> Character.isLetter(c) ? 0 : -1;
        };
    }

    static String nested(int a, String b) {
        return switch (a) {
            case 0 -> switch (b) {
                case "x" -> "0x";
                case "y" -> { String s = ""; for (int i = 0; i < 3; i++) s += switch (i) { case 1 -> "-"; default -> i; }; yield s; }
                default -> "0?";
            };
            case 1 -> { try { yield "" + Integer.parseInt(b); } catch (NumberFormatException e) { yield "bad"; } finally { System.out.print("fin "); } }
            default -> throw new IllegalArgumentException(b);
        };
    }

    public static void main(String[] args) {
        System.out.println(boxed(1) + boxed(1000) + boxed(-1));
        for (char c : "audy1".toCharArray()) System.out.print(chars(c) + " ");
        System.out.println();
        System.out.println(nested(0, "x") + nested(0, "y") + nested(0, "z"));
        System.out.println(nested(1, "12"));
        System.out.println(nested(1, "q"));
        try {
            nested(2, "message");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            boxed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        byte b = (byte) 200;
        switch (b) {
            case -56: System.out.println("signed"); break;
            default: System.out.println("unsigned");
        }
        int total = 0;
        for (int i = 0; i < 100; i++) {
            switch (i % 5) {
                case 0: continue;
                case 1: total += 1;
                case 2: total += 10; break;
                default: total += 100;
            }
            total++;
        }
        System.out.println(total);
    }
}
