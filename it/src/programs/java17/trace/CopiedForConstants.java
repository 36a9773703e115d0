// Exceptions in a method that is too large to expand and is called with constants: the optimiser makes copies for them.
// level: 3
package trace;

public class CopiedForConstants {
    enum Shape { ROUND, SQUARE, FLAT }

    static class Node {
        int value;
        Node next;

        Node(int value) {
            this.value = value;
        }
    }

    record Point(int x, long y, char z) {
        Point {
            if (x == 99) {
                throw new IllegalArgumentException("x" + y);
            }
        }
    }

    static final int[] TABLE = {3, 1, 4, 1, 5};
    static volatile Node node = new Node(6);
    static volatile long wide = -2;
    static volatile double real = 0.5;
    static int[] cells = {5, 6, 7, 8, 9};
    static Shape shape = Shape.ROUND;
    static boolean flag = true;
    static int rounds;
    static long sum;

    static void mix(Object o) {
        sum = sum * 31 + (o instanceof Point p ? p.x() + p.y() + p.z() : o instanceof int[][] a ? a.length : o == null ? 1 : 2);
    }

    static void mix(long value) {
        sum = sum * 31 + value;
    }

    static int pick(int n) {
        cells[n & 3] += (char) wide;
        if (wide * wide <= TABLE[2]++) {
            mix(n);
        }
        return TABLE[3];
    }

    static boolean copied(long far, int near, int at) {
        mix(17 != at ? new int[3][4] : new int[5][4]);
        synchronized (node) {
            mix(new byte[at % 9]);
        }
        TABLE[pick(4) & 3] = flag ? 32768 : near;
        double[] parts = {-real, rounds % 0.3, Math.sqrt(0.1), Math.fma(real, -0.0, real)};
        mix(switch (shape) {
            case ROUND -> new Point(at, far, (char) 6);
            case SQUARE, FLAT -> new Point(at, far, (char) 34);
            default -> new Point(near, near, (char) 3);
        });
        for (int i = 1; i >= 0; i--) {
            rounds++;
            for (int k = 1; k < 6; k += 3) {
                double one = Math.fma(real = real, real, parts[k & 3]);
                int cell = cells[at];
                flag = (Object) new Node[] {node, node, node, node} instanceof String;
                long[][] rows = {{far, 34, far, far}, {far, far, far, wide, far}, {far, far, far}, {wide, far, far, -12L},
                    {far, wide, far, far, far}, {wide, wide, far, wide, far, far}};
                if (k > cell || far > k) {
                    continue;
                }
                mix(rows.length + (long) one);
            }
            mix(i);
        }
        return rounds >= Math.abs(at);
    }

    private static void caught(int number, RuntimeException e) {
        System.out.println(number + " " + e);
        for (StackTraceElement f : e.getStackTrace()) {
            if (f.getClassName().startsWith("trace.CopiedForConstants")) {
                System.out.println("  " + f);
            }
        }
    }

    public static void main(String[] args) {
        try {
            mix(copied(1, 291364801, 39) ? 1 : 0);
        } catch (RuntimeException e) {
            caught(1, e);
        }
        try {
            mix(copied(-128, 190, 28) ? 1 : 0);
        } catch (RuntimeException e) {
            caught(2, e);
        }
        try {
            mix(copied(wide, 0, -1) ? 1 : 0);
        } catch (RuntimeException e) {
            caught(3, e);
        }
        for (int i = 0; i < 3; i++) {
            mix(copied(Math.round(real), rounds, i) ? 1 : 0);
        }
        System.out.println(sum);
    }
}
