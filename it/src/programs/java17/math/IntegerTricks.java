// Division by constants, remainders, powers of two, checked in bulk against definitions.
// level: 1
package math;

public class IntegerTricks {
    static int h;

    static void mix(int v) { h = h * 31 + v; }

    static void mix(long v) { h = h * 31 + (int) (v ^ (v >>> 32)); }

    public static void main(String[] args) {
        int x = 1;
        long y = 1;
        int bad = 0;
        for (int i = 0; i < 20000; i++) {
            x = x * 1664525 + 1013904223;
            y = y * 6364136223846793005L + 1442695040888963407L;
            mix(x / 3); mix(x / 7); mix(x / -5); mix(x / 10); mix(x / 16); mix(x / -16); mix(x % 16); mix(x % -7); mix(x % 100);
            mix(y / 3); mix(y / 7); mix(y / -5); mix(y / 10); mix(y / 1024); mix(y % 1024); mix(y % 1000000007L);
            int d = (x >>> 16) - 30000;
            if (d != 0) {
                if (x / d * d + x % d != x) bad++;
                if (y / d * d + y % d != y) bad++;
                mix(x / d);
                mix(y % d);
            }
            mix(x * 10); mix(x * -3); mix(x << 3); mix(x >> 5); mix(x >>> 7); mix(x & -x); mix(x ^ (x >>> 1));
            mix(Integer.bitCount(x)); mix(Integer.numberOfLeadingZeros(x)); mix(Long.numberOfTrailingZeros(y)); mix(Integer.reverse(x));
            mix(Long.reverse(y)); mix(Integer.reverseBytes(x)); mix(Long.rotateLeft(y, x)); mix(Integer.rotateRight(x, i));
            mix((byte) x); mix((short) x); mix((char) x); mix((int) y); mix((long) x << 32 | x & 0xffffffffL);
            mix(Integer.compareUnsigned(x, d)); mix(Math.multiplyHigh(y, x)); mix(Integer.highestOneBit(x));
            mix(Integer.divideUnsigned(x, 10)); mix(Long.remainderUnsigned(y, 1000)); mix(x > d ? 1 : 0); mix(y < x ? 1 : 0);
        }
        System.out.println(h);
        System.out.println(bad);
    }
}
