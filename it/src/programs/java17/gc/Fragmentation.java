// A heap in which every stretch of memory holds a survivor, and then arrays that need much of it in one piece.
// level: 2
// heap: 32m
// time-out: 60
package gc;

import java.util.ArrayList;
import java.util.List;

public class Fragmentation {
    record Kept(int number, byte[] bytes, String text) {
    }

    public static void main(String[] args) {
        for (int n = 4; n < 7; n++) {
            System.out.println(round(n));
        }
    }

    private static String round(int n) {
        List<Kept> kept = scatter(20 << 20, n);
        long sum = replace(40);
        return kept.size() + " kept, " + check(kept) + " right, sum " + sum;
    }

    private static long replace(int arrays) {
        List<long[]> large = new ArrayList<>();
        for (int i = 0; i < arrays; i++) {
            long[] a = new long[50_000];
            a[a.length - 1] = i;
            large.add(a);
        }
        long sum = 0;
        for (long[] a : large) {
            sum += a[a.length - 1];
        }
        return sum;
    }

    /** Fills so many bytes, then drops all but every n-th. */
    private static List<Kept> scatter(int bytes, int n) {
        List<Kept> all = new ArrayList<>();
        for (int i = 0, left = bytes; left > 0; i++) {
            int length = 40 + i * 37 % 900;
            Kept k = new Kept(i, new byte[length], "object " + i);
            k.bytes[length - 1] = (byte) i;
            all.add(k);
            left -= length + 136;
        }
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i += n) {
            kept.add(all.get(i));
        }
        return kept;
    }

    private static int check(List<Kept> kept) {
        int right = 0;
        for (Kept k : kept) {
            if (k.bytes[k.bytes.length - 1] == (byte) k.number && k.text.equals("object " + k.number)) {
                right++;
            }
        }
        return right;
    }
}
