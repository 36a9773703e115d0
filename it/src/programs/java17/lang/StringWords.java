// level: 2
package lang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings of every length around the size of a word: equality, hash, encoding with the odd byte at each place. */
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
        try {
            System.out.println(new String(negatives, 60, 5, StandardCharsets.US_ASCII));
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(of(1000, 5).hashCode() + " " + "".hashCode() + " " + "\u4e2d\u6587".hashCode() + " " + of(8, 1).equals(null));
    }
}
