// Double.toString and Float.toString, parsing, hex form.
// level: 1
package lang;

public class FloatText {
    public static void main(String[] args) {
        double[] ds = {0, -0.0, 1, -1, 0.1, 0.5, 1.0 / 3, 2.0 / 3, 100, 1e6, 1234567.0, 9999999, 1e7, 12345678.9, 0.001,
            0.00099, 1e-5, 1e21, 1e22, 1e23, 1.7976931348623157e308, 4.9e-324, 2.2250738585072014e-308, Math.PI, Math.E,
            123456789012345680.0, 0.3, 0.1 + 0.2, 5e-324, 9007199254740993.0, 1.0E16, 3.0e-44, Double.NaN,
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 4.35, 100.0 / 3};
        for (double d : ds) System.out.println(d);
        float[] fs = {0f, -0f, 1f, 0.1f, 1f / 3, 1e10f, 3.4028235e38f, 1.4e-45f, 16777216f, 1.17549435E-38f, 9999999f,
            1.0e7f, 0.001f, 0.0001f, 123456.789f, Float.NaN, Float.POSITIVE_INFINITY, 33554432f, 8.5f};
        for (float f : fs) System.out.println(f);
        String[] texts = {"1", "1.5", "-0", "1e3", "1E-3", ".5", "5.", "0x1p3", "0x1.8p1", "NaN", "Infinity", "-Infinity",
            " 7 ", "1d", "1f", "1e400", "1e-400", "179769313486231580000000000000000000000", "4.9e-324", "2.4703e-324",
            "0.1000000000000000055511151231257827", "9007199254740993", "1.00000000000000011102230246251565"};
        for (String t : texts) {
            System.out.println(t + " -> " + Double.parseDouble(t) + " " + Float.parseFloat(t));
        }
        for (String bad : new String[] {"", " ", "abc", "1e", "0x1", "--1", "1 2", "NaN1", "+", "."}) {
            try {
                System.out.println(Double.parseDouble(bad));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(Double.toHexString(1.0) + " " + Double.toHexString(-0.1) + " " + Double.toHexString(4.9e-324));
        System.out.println(Float.toHexString(3.5f));
        System.out.println(Double.valueOf(1.5).equals(1.5) + " " + Double.valueOf(Double.NaN).equals(Double.NaN)
                + " " + Double.valueOf(0.0).equals(-0.0));
        System.out.println(Double.hashCode(1.5) + " " + Float.hashCode(1.5f) + " " + Double.hashCode(-0.0));
        System.out.println(Double.compare(0.0, -0.0) + " " + Double.compare(Double.NaN, 1) + " " + Float.compare(1, 2));
        System.out.println(Double.MIN_EXPONENT + " " + Double.isFinite(1 / 0.0) + " " + Double.isNaN(0 / 0.0));
    }
}
