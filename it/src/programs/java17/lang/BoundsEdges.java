// Array bounds at the edges of loops of every shape; side effects before the exception are visible.
// level: 0
package lang;

public class BoundsEdges {
    static int up(int[] a, int from, int to, int step) {
        int n = 0;
        try {
            for (int i = from; i < to; i += step) {
                a[i] = n;
                n++;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            n += 1000;
        }
        return n;
    }

    static int down(long[] a, int from, int to) {
        int n = 0;
        try {
            for (int i = from; i >= to; i--) {
                a[i] += a[i / 2] + 1;
                n++;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            n += 1000;
        }
        return n;
    }

    static int offset(byte[] a, int off, int count) {
        int n = 0;
        try {
            for (int i = 0; i < count; i++) {
                a[i + off] = (byte) i;
                n += a[i + off - 1];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            n += 1000;
        }
        return n;
    }

    static int overflow(int[] a) {
        int n = 0;
        try {
            for (int i = Integer.MAX_VALUE - 2; ; i++) {
                n++;
                if (i < 0) {
                    a[i & 0x7fffffff] = 1;
                    a[i] = 1;
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return n * 10 + a[0];
        }
    }

    static int matrix(int[][] m, int rows, int cols) {
        int s = 0;
        try {
            for (int r = 0; r < rows; r++) for (int c = 0; c < cols; c++) s += m[r][c] = r * 10 + c;
        } catch (ArrayIndexOutOfBoundsException e) {
            s += 10000;
        } catch (NullPointerException e) {
            s += 20000;
        }
        return s;
    }

    public static void main(String[] args) {
        int[] a = new int[10];
        System.out.println(up(a, 0, 10, 1));
        System.out.println(up(a, 0, 11, 1));
        System.out.println(up(a, -1, 10, 1));
        System.out.println(up(a, 3, 30, 3));
        System.out.println(up(a, 5, 5, 1));
        System.out.println(up(new int[0], 0, 1, 1));
        long[] l = new long[8];
        System.out.println(down(l, 7, 0));
        System.out.println(down(l, 8, 0));
        System.out.println(down(l, 7, -1));
        System.out.println(l[7]);
        System.out.println(offset(new byte[10], 1, 9));
        System.out.println(offset(new byte[10], 1, 10));
        System.out.println(offset(new byte[10], 0, 5));
        System.out.println(offset(new byte[10], Integer.MAX_VALUE, 5));
        System.out.println(overflow(new int[1]));
        int[][] m = new int[4][3];
        System.out.println(matrix(m, 4, 3));
        System.out.println(matrix(m, 4, 4));
        System.out.println(matrix(m, 5, 3));
        m[2] = null;
        System.out.println(matrix(m, 4, 3));
        m[2] = new int[1];
        System.out.println(matrix(m, 4, 3));
    }
}
