// level: 2
package lang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings of every length around the size of a word: equality, hash, search, encoding with the odd byte at each place. */
public class StringWords {
    static String of(int length, int seed) {
        char[] c = new char[length];
        for (int i = 0; i < length; i++) c[i] = (char) ('!' + (i * 7 + seed) % 90);
        return new String(c);
    }

    public static void main(String[] args) {
        int same = 0;
        int different = 0;
        long hashes = 0;
        for (int n = 0; n < 40; n++) {
            String a = of(n, 3);
            String b = new StringBuilder(a).toString();
            if (a.equals(b) && a.hashCode() == b.hashCode()) same++;
            for (int at = 0; at < n; at++) {
                char[] c = a.toCharArray();
                c[at]++;
                String d = new String(c);
                if (!a.equals(d) && !d.equals(a) && a.hashCode() != d.hashCode()) different++;
                hashes = hashes * 31 + d.hashCode();
                c[at] = '\u00e9';
                String e = new String(c);
                hashes = hashes * 31 + e.hashCode();
                byte[] utf8 = e.getBytes(StandardCharsets.UTF_8);
                byte[] padded = new byte[utf8.length + 11];
                System.arraycopy(utf8, 0, padded, 5, utf8.length);
                if (!new String(utf8, StandardCharsets.UTF_8).equals(e)) System.out.println("utf8 " + n + " " + at);
                if (!new String(padded, 5, utf8.length, StandardCharsets.UTF_8).equals(e)) System.out.println("part " + n + " " + at);
                hashes += Arrays.hashCode(padded);
            }
            if (a.equals(a + "x") || (a + "x").equals(a) || n > 0 && a.equals(a.substring(1))) System.out.println("length " + n);
        }
        System.out.println(same + " " + different + " " + hashes);
        byte[] negatives = new byte[64];
        for (int from = 0; from < 20; from++) {
            for (int length = 0; length < 40; length++) {
                Arrays.fill(negatives, (byte) 'a');
                negatives[from + length] = -1;
                String before = new String(negatives, from, length, StandardCharsets.US_ASCII);
                String with = new String(negatives, from, length + 1, StandardCharsets.US_ASCII);
                if (before.indexOf('\ufffd') >= 0 || with.indexOf('\ufffd') != length) System.out.println("ascii " + from + " " + length);
            }
        }
        long found = 0;
        char[] sought = {'a', 0, 1, '\u0080', '\u00ff', '\u00e9', '\u0100'};
        for (char c : sought) {
            for (int n = 0; n < 27; n++) {
                for (int at = 0; at < n; at++) {
                    char[] t = new char[n];
                    for (int i = 0; i < n; i++) t[i] = (char) (c + (i % 3 == 0 ? 1 : i % 3 == 1 ? 128 : 255) & 255);
                    t[at] = c;
                    if (at + 5 < n) t[at + 5] = c;
                    String in = new String(t);
                    for (int from = -1; from <= n; from++) {
                        int next = in.indexOf(c, from);
                        int bare = -1;
                        for (int i = n - 1; i >= Math.max(from, 0); i--) if (t[i] == c) bare = i;
                        if (next != bare) System.out.println("search " + (int) c + " " + n + " " + at + " " + from);
                        String two = c + in.substring(Math.min(at + 1, n), Math.min(at + 2, n));
                        found = found * 31 + in.indexOf(two, from) + in.indexOf(two + c, from) + in.indexOf("", from);
                    }
                    found = found * 31 + in.indexOf(in) + in.indexOf(in + c) + new StringBuilder(in).indexOf("" + c, at);
                }
            }
        }
        System.out.println("found " + found);
        try {
            System.out.println(new String(negatives, 60, 5, StandardCharsets.US_ASCII));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(of(1000, 5).hashCode() + " " + "".hashCode() + " " + "\u4e2d\u6587".hashCode() + " " + of(8, 1).equals(null));
    }
}
