// Calls, recursion, overloads, many arguments of every kind.
// level: 0
package lang;

public class StaticMethods {
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static boolean even(int n) { return n == 0 || odd(n - 1); }

    static boolean odd(int n) { return n != 0 && even(n - 1); }

    static int pick(int x) { return 1; }

    static int pick(long x) { return 2; }

    static int pick(double x) { return 3; }

    static int pick(Object x) { return 4; }

    static int pick(int... x) { return 5 + x.length; }

    static long many(int a, long b, float c, double d, byte e, short f, char g, boolean h, int i, long j, float k, double l,
            int m, long n, double o, double p, double q, double r, double s, int t) {
        return a + b * 3 + (long) (c * 5) + (long) (d * 7) + e * 11 + f * 13 + g * 17 + (h ? 19 : 23) + i * 29 + j * 31
                + (long) (k * 37) + (long) (l * 41) + m * 43 + n * 47 + (long) (o + p * 2 + q * 4 + r * 8 + s * 16) + t;
    }

    static long gcd(long a, long b) { return b == 0 ? a : gcd(b, a % b); }

    public static void main(String[] args) {
        System.out.println(fib(22));
        System.out.println(ackermann(2, 9));
        System.out.println(even(1000));
        System.out.println(odd(1000));
        System.out.println(pick(1));
        System.out.println(pick(1L));
        System.out.println(pick(1f));
        System.out.println(pick((short) 1));
        System.out.println(pick("x"));
        System.out.println(pick());
        System.out.println(pick(1, 2, 3));
        System.out.println(many(1, 2L, 3.5f, 4.25, (byte) -5, (short) 6, 'A', true, -9, 10L, 11.5f, -12.5, 13, 14L, 15.0,
                16.0, 17.0, 18.0, 19.0, 20));
        System.out.println(gcd(1071L * 99991, 462L * 99991));
    }
}
