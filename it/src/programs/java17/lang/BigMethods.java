// A large array initialiser, a large switch and a long chain of branches in one method.
// level: 1
package lang;

public class BigMethods {
    static final int[] TABLE = {
        17, 4, 99, -3, 0x7fffffff, 12, 55, 1023, 70000, -70000, 3, 8, 13, 21, 34, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765,
        1, -1, 127, 128, -128, -129, 32767, 32768, -32768, -32769, 65535, 65536, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19
    };
    static final String[] NAMES = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    static final long[] LONGS = {1L << 40, -1L << 50, 0L, 1L, 123456789012345L};
    static final double[] DOUBLES = {0.0, 1.0, -0.0, 2.5, 1e300, Double.NaN};

    static int big(int x) {
        switch (x) {
            case 0: return 5; case 1: return 8; case 2: return 1; case 3: return 77; case 4: return -4; case 5: return 9; case 6: return 41;
            case 7: return 15; case 8: return 28; case 9: return 31; case 10: return 7; case 11: return 4; case 12: return 94; case 13: return 11;
            case 20: return 25; case 21: return 38; case 22: return 41; case 23: return 57; case 24: return 64; case 25: return 79; case 26: return 81;
            case 100: return 1; case 200: return 2; case 300: return 3; case 400: return 4; case 500: return 5; case 600: return 6; case 700: return 7;
            case -1: return 10; case -100: return 20; case -200: return 30; case -300: return 40; case 1 << 20: return 50; case 1 << 30: return 60;
            default: return 0;
        }
    }

    static int chain(int x) {
        int r = 0;
        if (x > 0) r += 1; else r -= 1;
        if (x > 10) r += 2; else r -= 2;
        if ((x & 1) == 0) r ^= 3; else r ^= 5;
        if ((x & 2) == 0) r ^= 7; else r ^= 11;
        if ((x & 4) == 0) r ^= 13; else r ^= 17;
        if (x % 3 == 0) { if (x % 5 == 0) r += 15; else r += 3; } else if (x % 5 == 0) r += 5;
        while (r > 20) { if (r % 2 == 0) r /= 2; else r -= 3; }
        for (int i = 0; i < 5; i++) { if (i == x % 5) continue; r += i; if (r > 40) break; }
        return x < -5 ? r * 2 : x > 50 ? r * 3 : r;
    }

    public static void main(String[] args) {
        int h = 0;
        for (int t : TABLE) h = h * 31 + t;
        for (String s : NAMES) h = h * 31 + s.hashCode();
        for (long l : LONGS) h = h * 31 + Long.hashCode(l);
        for (double d : DOUBLES) h = h * 31 + Double.hashCode(d);
        System.out.println(h);
        for (int i = -400; i < 800; i++) h = h * 31 + big(i) + chain(i);
        System.out.println(h + " " + big(1 << 20) + " " + big(1 << 30));
    }
}
