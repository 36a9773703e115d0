// Exactly specified floating-point operations in bulk.
// level: 1
package math;

public class FloatSweep {
    static long h;

    static void mix(double v) { h = h * 31 + Double.doubleToLongBits(v); }

    static void mix(float v) { h = h * 31 + Float.floatToIntBits(v); }

    public static void main(String[] args) {
        long y = 1;
        for (int i = 0; i < 20000; i++) {
            y = y * 6364136223846793005L + 1442695040888963407L;
            double a = Double.longBitsToDouble(y), b = (y >> 20) * 0.001, c = (double) y;
            float f = Float.intBitsToFloat((int) (y >> 13)), g = (int) (y >> 30) * 0.5f;
            mix(a + b); mix(a * b); mix(a / b); mix(a - c); mix(b * c - a); mix(b % 17.25); mix(a % b); mix(-a);
            mix(f + g); mix(f * g); mix(f / g); mix(f % g); mix(f * g + f); mix((float) a); mix((double) f);
            mix(Math.sqrt(b)); mix(Math.abs(a)); mix(Math.floor(b)); mix(Math.ceil(b)); mix(Math.rint(b)); mix((double) Math.round(b));
            mix(Math.min(a, b)); mix(Math.max(f, g)); mix((double) (int) b); mix((double) (long) a); mix((double) (int) f);
            mix(Math.copySign(b, a)); mix(Math.ulp(b)); mix(Math.nextUp(b)); mix(Math.scalb(b, (int) (y & 31) - 16)); mix(Math.fma(b, c, a));
            mix((double) Math.getExponent(a)); mix(Math.signum(b)); mix(a > b ? 1.0 : a < b ? 2.0 : 3.0); mix(f == g ? 1f : 0f);
        }
        System.out.println(h);
    }
}
