// Expressions that need every dup and swap shape: nested assignments and increments of fields, arrays and statics.
// level: 0
package lang;

public class DupForms {
    static int si = 3;
    static long sl = 4;
    static double sd = 1.5;
    int i = 5;
    long l = 6;
    byte b = 7;
    long[] la = {1, 2, 3};
    int[] ia = {1, 2, 3};
    double[] da = {0.5, 1.5};

    DupForms self() { return this; }

    static long two(long a, long b) { return a * 100 + b; }

    public static void main(String[] args) {
        DupForms o = new DupForms();
        int x;
        long y;
        System.out.println(x = o.i = si = 9);
        System.out.println(y = o.l = sl = o.la[1] = 12L);
        System.out.println(x + y);
        System.out.println(o.i++ + ++o.i);
        System.out.println(o.self().l++ - --o.self().l);
        System.out.println(si++ * 10 + si--);
        System.out.println(sl-- * 10 + ++sl);
        System.out.println(o.ia[1]++ + ++o.ia[1]);
        System.out.println(o.la[2]-- + --o.la[2]);
        System.out.println(o.ia[0] += o.ia[1] -= 2);
        System.out.println(o.la[0] <<= o.ia[2]);
        System.out.println(two(o.l += 3, o.la[1] *= 2));
        System.out.println(o.b += 120);
        System.out.println(o.b++);
        System.out.println(o.b >>>= 1);
        System.out.println((int) ((o.da[0] += sd *= 2) * 1000));
        System.out.println((int) (o.da[1]++ + ++o.da[1]));
        int[] a = {0, 0, 0};
        int k = 0;
        a[k++] = a[k++] = a[k] = k + 5;
        System.out.println(a[0] * 100 + a[1] * 10 + a[2] + k);
        long[][] m = new long[2][2];
        m[1][0] = m[0][1] = ++m[1][1] + 4;
        System.out.println(m[1][0] + m[0][1] * 10 + m[1][1] * 100);
        Object p = null, q;
        q = p = "s";
        System.out.println(p == q);
        boolean t, u;
        t = u = x > 3;
        System.out.println(t & u);
        si += si++ + si;
        System.out.println(si);
        char c = 'a';
        c += 1.7;
        System.out.println(c++);
        System.out.println(c);
    }
}
