// Live references only in stack frames of a deep recursion while collections run.
// level: 1
// heap: 32m
package gc;

public class DeepRecursion {
    static long walk(int n, Object[] parent) {
        Object[] mine = {parent, new int[] {n}, "s" + n};
        if (n % 50 == 0) {
            for (int i = 0; i < 20; i++) parent = new Object[1000];
        }
        long below = n == 0 ? 0 : walk(n - 1, mine);
        int[] data = (int[]) mine[1];
        if (data[0] != n || !mine[2].equals("s" + n)) return -1_000_000_000L;
        return below + data[0];
    }

    static double mixed(int n, double a, long b, Object o) {
        String s = n + ":" + b;
        double r = n == 0 ? a : mixed(n - 1, a + 0.5, b ^ n, s);
        return s.equals(n + ":" + b) ? r + s.length() : Double.NaN;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) System.out.println(walk(700, null));
        System.out.println(mixed(400, 1.0, 77L, null));
    }
}
