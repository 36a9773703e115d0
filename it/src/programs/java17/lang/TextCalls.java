// Calls on CharSequence where String is the usual receiver: strings, builders, buffers, classes of the program's own; tests of ranges in every shape.
// level: 1
package lang;

import java.nio.CharBuffer;

public class TextCalls {
    /** Reads backwards. */
    static final class Reversed implements CharSequence {
        final CharSequence of;

        Reversed(CharSequence of) { this.of = of; }

        public int length() { return of.length(); }

        public char charAt(int i) { return of.charAt(of.length() - 1 - i); }

        public CharSequence subSequence(int a, int b) { return new Reversed(of.subSequence(of.length() - b, of.length() - a)); }

        public String toString() { return new StringBuilder(of).reverse().toString(); }
    }

    static final class Failing implements CharSequence {
        public int length() { return 3; }

        public char charAt(int i) { throw new IllegalStateException("char " + i); }

        public CharSequence subSequence(int a, int b) { throw new UnsupportedOperationException(); }
    }

    static int sum(CharSequence s) {
        int sum = 0;
        for (int i = 0; i < s.length(); i++) sum = sum * 31 + s.charAt(i);
        return sum;
    }

    static int nested(CharSequence s, CharSequence t) {
        int n = 0;
        for (int i = 0; i < s.length(); i++) for (int k = 0; k < t.length(); k++) if (s.charAt(i) == t.charAt(k)) n++;
        return n;
    }

    static String middle(CharSequence s) {
        return s.length() < 2 ? s.toString() : s.subSequence(1, s.length() - 1).toString();
    }

    static boolean inside(int i, int[] a) { return i >= 0 && i < a.length; }

    static boolean insideOther(int[] a, int i) { return !(i < 0 || a.length <= i); }

    static boolean belowHalf(int i, int[] a) { return !(i < 0 || i >= a.length >> 1); }

    static boolean signed(int i, int n) { return i >= 0 && i < n; }

    static String pick(int i, int[] a) {
        if (i < 0) return "low";
        if (i >= a.length) return "high";
        return "" + a[i];
    }

    static int at(CharSequence s, int i) {
        try {
            return s.charAt(i);
        } catch (IndexOutOfBoundsException e) {
            return -1;
        } catch (IllegalStateException e) {
            return -2;
        }
    }

    public static void main(String[] args) {
        CharSequence[] all = {"", "a", "hello", "wide \u20ac\u4e2d text", new StringBuilder("hello"), new StringBuffer("hello"),
                CharBuffer.wrap("hello"), new Reversed("hello"), new Reversed(new Reversed("\u20aco"))};
        for (CharSequence s : all) {
            System.out.println(s + " " + sum(s) + " " + middle(s) + " " + String.join(",", s, "x", s));
            for (CharSequence t : all) System.out.print(nested(s, t) + (CharSequence.compare(s, t) < 0 ? "<" : ">") + " ");
            System.out.println();
            for (int i : new int[] {0, 1, 4, 5, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) System.out.print(at(s, i) + " ");
            System.out.println(Character.codePointAt(s + "\ud83d\ude00", s.length()) + " " + "xhellox".contains(s));
        }
        System.out.println(at(new Failing(), 1));
        try {
            sum(new Failing());
        } catch (IllegalStateException e) {
            System.out.println(e + " " + e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[1].getMethodName());
        }
        try {
            sum(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        int[][] arrays = {{}, {7}, {1, 2, 3, 4, 5}};
        int[] indices = {-1, 0, 1, 2, 4, 5, 6, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int[] a : arrays)
            for (int i : indices)
                System.out.print(inside(i, a) + "" + insideOther(a, i) + belowHalf(i, a) + signed(i, a.length) + signed(i, i + 1)
                        + signed(i, -i) + pick(i, a) + " ");
        System.out.println();
    }
}
