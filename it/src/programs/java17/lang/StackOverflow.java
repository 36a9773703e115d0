// StackOverflowError caught and survived, several times, at different depths and frame sizes.
// level: 1
package lang;

public class StackOverflow {
    static int depth;

    static int plain(int n) {
        depth = n;
        return plain(n + 1) + 1;
    }

    static long wide(long a, double b, long c, double d) {
        depth++;
        long x = a * 3 + c, y = (long) (b * d);
        return wide(x, b + 1, y, d - 1) + wide(y, b, x, d) + x;
    }

    static int mutual1(Object o) { return mutual2(o) + 1; }

    static int mutual2(Object o) { return o.hashCode() + mutual1(o); }

    int virtual(int n) { return this.virtual(n + 1) * 2; }

    static int withFinally(int n) {
        try {
            return withFinally(n + 1);
        } finally {
            depth++;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            try {
                plain(0);
            } catch (StackOverflowError e) {
                System.out.println("plain " + (depth > 1000) + " " + e.getMessage() + " " + (e.getStackTrace().length > 100));
            }
        }
        depth = 0;
        try {
            wide(1, 2, 3, 4);
        } catch (StackOverflowError e) {
            System.out.println("wide " + (depth > 500));
        }
        try {
            mutual1(new Object());
        } catch (StackOverflowError e) {
            System.out.println("mutual " + e.getStackTrace()[5].getMethodName().startsWith("mutual"));
        }
        try {
            new StackOverflow().virtual(0);
        } catch (StackOverflowError e) {
            System.out.println("virtual");
        }
        depth = 0;
        try {
            withFinally(0);
        } catch (StackOverflowError e) {
            System.out.println("finally " + (depth > 500));
        }
        System.out.println(sum(2000));
    }

    static int sum(int n) { return n == 0 ? 0 : n + sum(n - 1); }
}
