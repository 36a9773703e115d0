// strictfp classes and methods, wide intermediate values, subnormals, and reassociation traps.
// level: 1
package lang;

@SuppressWarnings("strictfp")
public strictfp class StrictFp {
    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    static float fsum(float[] a) {
        float s = 0;
        for (float x : a) s += x;
        return s;
    }

    static double poly(double x) { return ((((x * 0.1 + 0.2) * x - 0.3) * x + 0.4) * x - 0.5) * x + 0.6; }

    public static void main(String[] args) {
        double[] a = new double[1000], b = new double[1000];
        float[] f = new float[1000];
        for (int i = 0; i < a.length; i++) {
            a[i] = 1.0 / (i + 1);
            b[i] = i * 1e10 * (i % 2 == 0 ? 1 : -1);
            f[i] = 1.0f / (i * i + 1);
        }
        System.out.println(dot(a, b) + " " + fsum(f) + " " + poly(1.1) + " " + poly(-7.3));
        double big = Double.MAX_VALUE;
        System.out.println(big * 2 / 2 + " " + big / 2 * 2 + " " + (big + 1 - big) + " " + (1e16 + 1 + 1) + " " + (1e16 + (1.0 + 1)));
        double tiny = Double.MIN_VALUE;
        System.out.println(tiny / 2 * 2 + " " + tiny * 0.75 + " " + (tiny * 3 - tiny) + " " + 2.2250738585072014E-308 / 4 + " " + 1e-200 * 1e-200 + " " + -1e-200 * 1e-200);
        float ft = 1e-40f;
        System.out.println(ft * 0.5f + " " + ft / 3 + " " + ft * 1e30f + " " + (ft + 1e-45f));
        double x = 0.1, y = 0.2, z = 0.3;
        System.out.println((x + y + z == z + y + x) + " " + (x * y * z == z * y * x) + " " + (x / y * y == x) + " " + (x - y + y == x) + " " + (0.1 * 3 == 0.3));
        double acc = 0, comp = 0;
        for (int i = 0; i < 100000; i++) {
            double t = 0.1 - comp, s = acc + t;
            comp = s - acc - t;
            acc = s;
        }
        System.out.println(acc + " " + comp);
        System.out.println(0.0 + -0.0 + " " + (-0.0 - 0.0) + " " + 0.0 * -1 + " " + (0.0 == -0.0) + " " + 1 / (0.0 * -1) + " " + Math.max(0.0, -0.0) + " " + (float) -1e-60);
        int n = 0;
        for (double d = 0; d < 1; d += 0.1) n++;
        System.out.println(n + " " + (int) 3.9999999999999999 + " " + (long) 0.99999999999999999 + " " + (float) 0.1 * 3);
    }
}
