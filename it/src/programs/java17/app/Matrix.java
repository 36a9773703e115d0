// Generic matrices over a ring interface: determinant, inverse with fractions, powers.
// level: 3
package app;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BinaryOperator;

public class Matrix {
    record Frac(BigInteger n, BigInteger d) implements Comparable<Frac> {
        Frac {
            if (d.signum() == 0) throw new ArithmeticException("zero denominator");
            if (d.signum() < 0) {
                n = n.negate();
                d = d.negate();
            }
            BigInteger g = n.gcd(d);
            if (!g.equals(BigInteger.ONE)) {
                n = n.divide(g);
                d = d.divide(g);
            }
        }

        static Frac of(long n) { return new Frac(BigInteger.valueOf(n), BigInteger.ONE); }

        Frac plus(Frac o) { return new Frac(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d)); }

        Frac times(Frac o) { return new Frac(n.multiply(o.n), d.multiply(o.d)); }

        Frac inverse() { return new Frac(d, n); }

        Frac negate() { return new Frac(n.negate(), d); }

        public int compareTo(Frac o) { return n.multiply(o.d).compareTo(o.n.multiply(d)); }

        @Override public String toString() { return d.equals(BigInteger.ONE) ? n.toString() : n + "/" + d; }
    }

    static Frac determinant(Frac[][] m) {
        int n = m.length;
        Frac[][] a = Arrays.stream(m).map(Frac[]::clone).toArray(Frac[][]::new);
        Frac det = Frac.of(1);
        for (int c = 0; c < n; c++) {
            int p = c;
            while (p < n && a[p][c].n().signum() == 0) p++;
            if (p == n) return Frac.of(0);
            if (p != c) {
                Frac[] t = a[p];
                a[p] = a[c];
                a[c] = t;
                det = det.negate();
            }
            det = det.times(a[c][c]);
            for (int r = c + 1; r < n; r++) {
                Frac f = a[r][c].times(a[c][c].inverse()).negate();
                for (int k = c; k < n; k++) a[r][k] = a[r][k].plus(a[c][k].times(f));
            }
        }
        return det;
    }

    static <T> T[][] multiply(T[][] a, T[][] b, BinaryOperator<T> plus, BinaryOperator<T> times) {
        T[][] r = a.clone();
        for (int i = 0; i < a.length; i++) {
            r[i] = a[i].clone();
            for (int j = 0; j < a.length; j++) {
                T s = null;
                for (int k = 0; k < a.length; k++) {
                    T p = times.apply(a[i][k], b[k][j]);
                    s = s == null ? p : plus.apply(s, p);
                }
                r[i][j] = s;
            }
        }
        return r;
    }

    public static void main(String[] args) {
        int n = 7;
        Frac[][] hilbert = new Frac[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) hilbert[i][j] = Frac.of(i + j + 1).inverse();
        System.out.println(determinant(hilbert));
        BigInteger[][] fib = {{BigInteger.ONE, BigInteger.ONE}, {BigInteger.ONE, BigInteger.ZERO}}, acc = {{BigInteger.ONE, BigInteger.ZERO}, {BigInteger.ZERO, BigInteger.ONE}};
        for (int i = 0; i < 300; i++) acc = multiply(acc, fib, BigInteger::add, BigInteger::multiply);
        System.out.println(acc[0][1]);
        System.out.println(Arrays.deepToString(multiply(hilbert, hilbert, Frac::plus, Frac::times)[0]));
        try {
            Frac.of(0).inverse();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Frac(BigInteger.valueOf(4), BigInteger.valueOf(-6)) + " " + Frac.of(3).compareTo(new Frac(BigInteger.TEN, BigInteger.valueOf(3))));
    }
}
