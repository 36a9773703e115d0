// Loops whose bodies change their own conditions, nest deeply, and carry many values; no allocation.
// level: 0
package lang;

public class LoopShapes {
    static int gcdSum(int n) {
        int s = 0;
        for (int i = 1; i <= n; i++) {
            int a = i, b = n;
            while (b != 0) {
                int t = a % b;
                a = b;
                b = t;
            }
            s += a;
        }
        return s;
    }

    static int perfect(int limit) {
        int found = 0;
        for (int i = 2; i < limit; i++) {
            int sum = 1;
            for (int d = 2; d * d <= i; d++) if (i % d == 0) sum += d + (d * d == i ? 0 : i / d);
            if (sum == i) found = found * 1000 + i;
        }
        return found;
    }

    static long carry(int n) {
        long a = 1, b = 2, c = 3, d = 4, e = 5, f = 6;
        double g = 1, h = 2;
        for (int i = 0; i < n; i++) {
            long t = a;
            a = b ^ i;
            b = c + t;
            c = d * 3;
            d = e - f;
            e = f + i;
            f = t & 0xffff;
            double u = g;
            g = h * 0.5 + i;
            h = u - g;
            if ((i & 15) == 9) {
                long swap = a;
                a = f;
                f = swap;
            }
        }
        return a + b * 3 + c * 5 + d * 7 + e * 11 + f * 13 + (long) g + (long) h;
    }

    static int deep() {
        int n = 0;
        for (int a = 0; a < 3; a++)
            for (int b = a; b < 4; b++)
                for (int c = 0; c < b; c++) {
                    if (c == 2) continue;
                    for (int d = c; d < 5; d++) {
                        if (d == a + 3) break;
                        int e = 0;
                        do {
                            n += a + b * 2 + c * 3 + d * 4 + e;
                            if (n % 7 == 0) n++;
                        } while (++e < d);
                    }
                }
        return n;
    }

    static int bits(int x) {
        int r = 0;
        while (x != 0) {
            r = r * 2 + (x & 1);
            x >>>= 1;
            if (r < 0) x ^= 3;
        }
        return r;
    }

    static int isqrt(int n) {
        int lo = 0, hi = 46340;
        while (lo < hi) {
            int mid = (lo + hi + 1) >>> 1;
            if (mid * mid <= n) lo = mid;
            else hi = mid - 1;
        }
        return lo;
    }

    public static void main(String[] args) {
        System.out.println(gcdSum(360));
        System.out.println(perfect(9000));
        System.out.println(carry(0));
        System.out.println(carry(1));
        System.out.println(carry(12345));
        System.out.println(deep());
        System.out.println(bits(0x12345678));
        System.out.println(bits(-1));
        System.out.println(isqrt(0));
        System.out.println(isqrt(99));
        System.out.println(isqrt(Integer.MAX_VALUE));
    }
}
