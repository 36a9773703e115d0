// Saturating conversions of floating point to integers.
// level: 0
package lang;

public class FloatToInt {
    public static void main(String[] args) {
        double[] ds = {0.0, -0.0, 0.9, -0.9, 1.5, -1.5, 2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0, 1e10,
            -1e10, 9.223372036854775807e18, -9.223372036854775808e18, 1e19, -1e19, 1e300, -1e300, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 65535.9, 65536.0, 128.0, -129.0,
            32768.5};
        for (double d : ds) {
            System.out.println((int) d);
            System.out.println((long) d);
            System.out.println((short) d);
            System.out.println((byte) d);
            System.out.println((int) (char) d);
            float f = (float) d;
            System.out.println((int) f);
            System.out.println((long) f);
        }
    }
}
