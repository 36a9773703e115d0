// Copies of a length known when compiling, of every kind of element, apart and within one array; searches for strings of
// several characters in texts of few letters.
// level: 2
package lang;

import java.util.Arrays;
import java.util.Random;

public class ShortMoves {
    static byte[] bytes() {
        byte[] a = new byte[40];
        for (int i = 0; i < a.length; i++) a[i] = (byte) (3 * i - 50);
        return a;
    }

    static void bytes(int from, int to) {
        byte[] a = bytes();
        byte[] b = new byte[40];
        System.arraycopy(a, from, b, to, 0);
        System.arraycopy(a, from, b, to, 1);
        System.arraycopy(a, from + 1, b, to + 1, 2);
        System.arraycopy(a, from + 2, b, to + 3, 3);
        System.arraycopy(a, from, b, to + 6, 4);
        System.arraycopy(a, from + 3, b, to + 10, 5);
        System.arraycopy(a, from, b, to + 15, 7);
        System.out.println(Arrays.toString(b));
        System.arraycopy(a, from, a, to, 15);
        System.arraycopy(a, to + 2, a, from + 3, 16);
        System.arraycopy(a, from, a, to, 9);
        System.arraycopy(a, to, a, from, 17);
        System.out.println(Arrays.toString(a));
    }

    static void others(int from, int to) {
        short[] s = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        System.arraycopy(s, from, s, to, 1);
        System.arraycopy(s, from, s, to, 3);
        System.arraycopy(s, to, s, from, 5);
        char[] c = "abcdefghijklmn".toCharArray();
        System.arraycopy(c, from, c, to, 2);
        System.arraycopy(c, to, c, from, 7);
        int[] i = {1, 2, 3, 4, 5, 6, 7, 8};
        System.arraycopy(i, from, i, to, 1);
        System.arraycopy(i, from, i, to, 3);
        System.arraycopy(i, to, i, from, 4);
        long[] l = {1, 2, 3, 4, 5, 6, 7, 8};
        System.arraycopy(l, from, l, to, 1);
        System.arraycopy(l, from, l, to, 2);
        System.arraycopy(l, to, l, from, 3);
        double[] d = {1, 2, -0.0, Double.NaN, 5, 6, 7, 8};
        System.arraycopy(d, from, d, to, 2);
        float[] f = {1, 2, -0.0f, Float.NaN, 5, 6, 7, 8};
        System.arraycopy(f, from, f, to, 3);
        boolean[] z = {true, false, true, true, false, false, true, false};
        System.arraycopy(z, from, z, to, 3);
        System.out.println(Arrays.toString(s) + new String(c) + Arrays.toString(i) + Arrays.toString(l) + Arrays.toString(d)
                + Arrays.toString(f) + Arrays.toString(z));
    }

    static void outside(byte[] from, int at, byte[] to) {
        try {
            System.arraycopy(from, at, to, 0, 3);
            System.out.println(Arrays.toString(to));
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    static int search(String text, String sought, int from) {
        for (int i = Math.max(from, 0); i + sought.length() <= text.length(); i++) {
            if (text.startsWith(sought, i)) return i;
        }
        return -1;
    }

    public static void main(String[] args) {
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                bytes(from, to);
                if (from < 4 && to < 4) others(from, to);
            }
        }
        outside(new byte[3], 0, new byte[] {1, 2, 3});
        outside(new byte[3], 1, new byte[3]);
        outside(new byte[3], -1, new byte[3]);
        outside(new byte[3], 0, new byte[2]);
        outside(null, 0, new byte[2]);
        outside(new byte[3], 0, null);

        Random random = new Random(11);
        int wrong = 0;
        long found = 0;
        for (int round = 0; round < 40000; round++) {
            StringBuilder t = new StringBuilder();
            int n = random.nextInt(60);
            for (int i = 0; i < n; i++) t.append(random.nextInt(4) == 0 ? '\u0081' : round % 2 == 0 ? '\u0001' : '\u0080');
            String text = t.toString();
            int begin = random.nextInt(n + 1);
            String sought = text.substring(begin, Math.min(n, begin + random.nextInt(6)));
            if (random.nextInt(3) == 0) sought += '\u0081';
            int from = random.nextInt(n + 3) - 1;
            int at = text.indexOf(sought, from);
            wrong += at == (sought.isEmpty() ? Math.min(Math.max(from, 0), n) : search(text, sought, from)) ? 0 : 1;
            found = 31 * found + at;
        }
        System.out.println(wrong + " " + found);
    }
}
