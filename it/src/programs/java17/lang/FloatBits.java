// Floating-point results seen through their bits, so that no decimal conversion is needed.
// level: 0
package lang;

public class FloatBits {
    static double d(double x) { return x; }

    static float f(float x) { return x; }

    static void show(double x) { System.out.println(Double.doubleToLongBits(x)); }

    static void show(float x) { System.out.println(Float.floatToIntBits(x)); }

    public static void main(String[] args) {
        show(d(1) / d(3));
        show(f(1) / f(3));
        show(d(0.1) + d(0.2));
        show(f(0.1f) + f(0.2f));
        show(d(1) / d(0));
        show(d(-1) / d(0));
        show(d(0) / d(0));
        show(f(-1) / f(-0.0f));
        show(-d(0));
        show(0.0 - d(0));
        show(d(0) * d(-1));
        show(d(Double.MAX_VALUE) * d(2));
        show(d(Double.MIN_VALUE) / d(2));
        show(f(Float.MIN_VALUE) * f(0.5f));
        show(d(5.5) % d(2));
        show(d(-5.5) % d(2));
        show(d(5.5) % d(-2));
        show(d(5.5) % d(0));
        show(d(Double.POSITIVE_INFINITY) % d(3));
        show(d(3) % d(Double.POSITIVE_INFINITY));
        show(d(-0.0) % d(3));
        show(d(1e300) % d(7));
        show(f(5.5f) % f(-2.25f));
        show(f(1e30f) % f(7f));
        show((float) d(0.1));
        show((double) f(0.1f));
        show((float) d(1e300));
        show((float) d(1e-46));
        show((double) 123456789012345678L);
        show((float) 123456789012345678L);
        show((float) 16777217);
        show((double) Long.MAX_VALUE);
        show((float) Long.MIN_VALUE);
        show(d(1e16) + d(1) - d(1e16));
        // No fused multiply-add: the product is rounded first.
        show(d(1.0000000000000002) * d(1.0000000000000002) - d(1.0000000000000004));
        show(f(1.0000001f) * f(1.0000001f) - f(1.0000002f));
        float acc = 0;
        for (int i = 1; i <= 1000; i++) {
            acc += f(1) / i;
        }
        show(acc);
        double sum = 0;
        for (int i = 1; i <= 1000; i++) {
            sum = sum * d(0.9999) + d(1.0) / i;
        }
        show(sum);
    }
}
