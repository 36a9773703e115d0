// Types of conditional expressions: numeric promotion, unboxing, mixed boxing, nulls.
// level: 2
package lang;

public class TernaryTypes {
    static String k(Object o) { return o == null ? "null" : o.getClass().getSimpleName() + ":" + o; }

    public static void main(String[] args) {
        boolean t = args.length == 0;
        System.out.println(k(t ? 1 : 2.0) + k(t ? 'a' : 0) + k(t ? 'a' : args.length) + k(t ? (short) 1 : 'b') + k(t ? 1 : "s") + k(t ? null : 1));
        Integer i = null;
        try {
            System.out.println(t ? i : 0);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Integer j = 5;
        Long l = 6L;
        System.out.println(k(t ? j : l) + k(t ? (Object) j : l) + k((byte) 1 + (byte) 2) + k(1L + 1) + k('a' + 1) + k((char) ('a' + 1)) + k(1 / 2f));
        char c = 'x';
        c += 1;
        final int ten = 10;
        byte b = ten;
        b *= 30;
        short s = (short) (b << 8);
        System.out.println(c + " " + b + " " + s + " " + (char) 97 + (int) 'a' + (byte) 'é' + " " + (5 & 6L) + (t ? "yes" : 'n') + -+-1 + ~~7 + !t);
        long big = 1 << 31, big2 = 1L << 31;
        System.out.println(big + " " + big2 + " " + 0x7fffffff * 2 + " " + 0x7fffffff * 2L + " " + 1_000_000 * 1_000_000 + " " + 0b1010 + 017 + " " + 'a' * 'b');
        float f = 16777217;
        double d = 0.1f;
        System.out.println(f + " " + d + " " + (0.1f == 0.1) + " " + (float) 0.1 + " " + 1e0f / 3 + " " + 5 / 2 * 2.0 + " " + 5 / 2.0 * 2 + " " + (long) 1e19 + " " + (int) Float.NaN);
        Object o = t ? new int[] {1} : "x";
        System.out.println(o instanceof int[] a ? a[0] : -1);
        System.out.println((t ? 1 : 0) + (t ? 1 : 0) * 2 == 3 ? "three" : "other");
    }
}
