// Sieve, quicksort and matrix product on plain arrays.
// level: 0
package lang;

public class Sorting0 {
    static void quick(int[] a, int lo, int hi) {
        if (lo >= hi) return;
        int p = a[(lo + hi) >>> 1], i = lo, j = hi;
        while (i <= j) {
            while (a[i] < p) i++;
            while (a[j] > p) j--;
            if (i <= j) {
                int t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        quick(a, lo, j);
        quick(a, i, hi);
    }

    public static void main(String[] args) {
        boolean[] composite = new boolean[10000];
        int primes = 0;
        for (int i = 2; i < composite.length; i++) {
            if (composite[i]) continue;
            primes++;
            for (int j = i * i; j < composite.length && j > 0; j += i) composite[j] = true;
        }
        System.out.println(primes);
        int[] a = new int[5000];
        int s = 1;
        for (int i = 0; i < a.length; i++) {
            s ^= s << 13;
            s ^= s >>> 17;
            s ^= s << 5;
            a[i] = s;
        }
        quick(a, 0, a.length - 1);
        int h = 0;
        boolean sorted = true;
        for (int i = 0; i < a.length; i++) {
            h = h * 31 + a[i];
            if (i > 0 && a[i - 1] > a[i]) sorted = false;
        }
        System.out.println(h);
        System.out.println(sorted);
        int n = 20;
        double[][] x = new double[n][n], y = new double[n][n], z = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { x[i][j] = i + j * 0.5; y[i][j] = i - j * 0.25; }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++) z[i][j] += x[i][k] * y[k][j];
        System.out.println(Double.doubleToLongBits(z[3][4]));
        System.out.println(Double.doubleToLongBits(z[19][19]));
    }
}
