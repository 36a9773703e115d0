public class Shapes {
    int field;
    Shapes next;
    static int[] table;

    static int sum(int[] a) {
        int s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i];
        }
        return s;
    }

    static synchronized int locked(Shapes t) {
        try {
            return t.field;
        } catch (RuntimeException e) {
            return -1;
        } finally {
            table = null;
        }
    }

    static int order(float a, float b) {
        return a < b ? 1 : a > b ? 2 : 3;
    }

    static int walk(Shapes t) {
        int n = 0;
        while (t != null) {
            n += t.field;
            t = t.next;
        }
        return n;
    }

    static int classify(Object o) {
        if (o instanceof Shapes && ((Shapes) o).next != null) {
            return ((Shapes) o).next.field;
        }
        return o instanceof Object[] ? ((Object[]) o).length : -1;
    }

    static long power(long base, int exponent) {
        long result = 1;
        for (; exponent > 0; exponent >>= 1, base *= base) {
            if ((exponent & 1) != 0) {
                result *= base;
            }
        }
        return result;
    }

    static int pick(int k) {
        switch (k) {
            case 1:
                return 10;
            case 2:
            case 30:
                return 20;
            default:
                return k / (k - 5);
        }
    }

    static int[][] grid(int n, Object[] out, Object o) {
        int[][] g = new int[n][3];
        out[0] = o;
        g[1] = new int[] {1, n};
        return g;
    }

    static int nested(Shapes[] all) {
        int found = 0;
        outer:
        for (Shapes s : all) {
            for (Shapes t = s; t != null; t = t.next) {
                try {
                    if (t.field == table[found]) {
                        continue outer;
                    }
                    found++;
                } catch (ArrayIndexOutOfBoundsException e) {
                    break outer;
                }
            }
        }
        return found;
    }
}
