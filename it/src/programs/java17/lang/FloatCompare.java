// Comparisons with NaN, zeros and infinities, both fcmpl and fcmpg shapes.
// level: 0
package lang;

public class FloatCompare {
    static double d(double x) { return x; }

    static float f(float x) { return x; }

    static int mask(double a, double b) {
        int m = 0;
        if (a < b) m |= 1;
        if (a <= b) m |= 2;
        if (a > b) m |= 4;
        if (a >= b) m |= 8;
        if (a == b) m |= 16;
        if (a != b) m |= 32;
        if (!(a < b)) m |= 64;
        if (!(a >= b)) m |= 128;
        return m;
    }

    static int mask(float a, float b) {
        int m = 0;
        if (a < b) m |= 1;
        if (a <= b) m |= 2;
        if (a > b) m |= 4;
        if (a >= b) m |= 8;
        if (a == b) m |= 16;
        if (a != b) m |= 32;
        if (!(a < b)) m |= 64;
        if (!(a >= b)) m |= 128;
        return m;
    }

    public static void main(String[] args) {
        double[] ds = {0.0, -0.0, 1.5, -1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE, Double.MAX_VALUE};
        for (double a : ds) {
            for (double b : ds) {
                System.out.println(mask(a, b));
                System.out.println(mask((float) a, (float) b));
            }
        }
        double nan = d(Double.NaN);
        System.out.println(nan == nan);
        System.out.println(nan != nan);
        boolean less = nan < 1;
        System.out.println(less);
        System.out.println(f(0.0f) == f(-0.0f));
    }
}
