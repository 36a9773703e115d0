// Concatenation of every kind of part next to characters of one and of two bytes: digits of all lengths and signs, empty parts, parts that are null.
// level: 1
package lang;

public class ConcatParts {
    static final int[] INTS = {0, 1, -1, 9, 10, -10, 99, 100, -100, 12345, -99999, 1000000, 2147483647, -2147483648, 2147483646};
    static final long[] LONGS = {0, 7, -7, 2147483647L, 2147483648L, 2147483649L, -2147483648L, -2147483649L, 9999999999L,
            -10000000000L, 123456789012345678L, 999999999999999999L, 1000000000000000000L, Long.MAX_VALUE, Long.MIN_VALUE};

    static String none() { return null; }

    static int calls;

    static String noted(String s) { calls++; return s; }

    static void show(String s) {
        System.out.println(s.length() + " " + s.hashCode() + " " + s);
    }

    public static void main(String[] args) {
        for (int n : INTS) {
            show("" + n);
            show("<" + n + ">" + -n + ";");
            show("\u20ac" + n);
            show(n + "\u20ac" + n + "\u00e9");
        }
        for (long n : LONGS) {
            show("" + n);
            show("<" + n + ">" + n / 3 + ";");
            show("\u20ac" + n + "|" + n);
            show(n + "\u20ac");
        }
        for (int digits = 0; digits < 19; digits++) {
            long p = 1;
            for (int i = 0; i < digits; i++) p *= 10;
            show(p - 1 + "," + p + "," + (p + 1) + "," + -p + "," + (int) p);
        }
        char[] chars = {'a', '\u00ff', '\u0100', '\u20ac', '\ud83d', 0};
        for (char c : chars) {
            String s = "x" + c + 1 + c + true;
            show(s);
            show(c + "" + c);
            System.out.println(s.equals("x" + c + "1" + c + "true") + " " + s.indexOf('t') + " " + (s.charAt(1) == c));
        }
        String empty = args.length > 5 ? "more" : "", wide = "\u4e2d\u6587", accents = "\u00e9\u00e8";
        show(empty + empty);
        show(empty + wide + empty);
        show(accents + empty + 'z' + accents);
        show(wide + accents + wide + false + 1.5f + -0.0 + Double.NaN + 1e300);
        show(none() + none());
        show(wide + none() + accents + (Object) null);
        System.out.println((empty + "same") == ("same" + empty));
        String one = new String("one");
        System.out.println((one + "") == one);
        show((noted("a") + noted(wide)) + noted(null) + calls);
        byte b = -128;
        short sh = -32768;
        show(b + ":" + sh + ":" + (byte) 127 + ":" + wide + b + sh);
        StringBuilder all = new StringBuilder();
        for (int i = -1000; i <= 1000; i += 7) all.append(i + "/" + (long) i * 1000003 + (i % 2 == 0 ? "e" : "\u03bf"));
        show(all.toString().substring(0, 60) + all.toString().hashCode());
    }
}
