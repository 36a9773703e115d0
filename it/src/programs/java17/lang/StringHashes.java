// Hashes of strings and of arrays of every length, with every byte, against the sum that defines them.
// level: 2
package lang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

public class StringHashes {
    static int defined(String s) {
        int h = 0;
        for (int i = 0; i < s.length(); i++) {
            h = 31 * h + s.charAt(i);
        }
        return h;
    }

    public static void main(String[] args) {
        Random random = new Random(5);
        int wrong = 0;
        long all = 0;
        for (int round = 0; round < 6000; round++) {
            byte[] bytes = new byte[round % 70];
            random.nextBytes(bytes);
            if (round % 5 == 0) {
                Arrays.fill(bytes, (byte) (round % 10 == 0 ? 255 : 128));
            }
            String s = new String(bytes, StandardCharsets.ISO_8859_1);
            String wide = s + (char) (0x100 + round);
            wrong += defined(s) == s.hashCode() && defined(wide) == wide.hashCode() ? 0 : 1;
            all = all * 7 + s.hashCode() + Arrays.hashCode(bytes) + Arrays.hashCode(s.toCharArray());
        }
        System.out.println(wrong + " " + all);
        System.out.println("".hashCode() + " " + "a".hashCode() + " " + "polygenelubricants".hashCode());
    }
}
