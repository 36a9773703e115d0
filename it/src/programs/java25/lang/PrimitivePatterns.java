// Patterns of primitive types in instanceof, switch and records, and switches over long, float, double and boolean.
// level: 2
// preview
package lang;

public class PrimitivePatterns {
    record Point(double x, long y) {
    }

    record Boxed(Integer i, Object o) {
    }

    static String ofInt(int i) {
        return switch (i) {
            case 7 -> "seven";
            case byte b when b < 0 -> "negative byte " + b;
            case byte b -> "byte " + b;
            case char c -> "char " + (int) c;
            case float f -> "float " + f;
            case int n -> "int " + n;
        };
    }

    static String ofLong(long l) {
        return switch (l) {
            case 0L -> "zero";
            case 1L << 40 -> "2^40";
            case int i when i > 100 -> "large int " + i;
            case short s -> "short " + s;
            case int i -> "int " + i;
            case double d -> "double " + d;
            case long n -> "long " + n;
        };
    }

    static String ofFloat(float f) {
        return switch (f) {
            case 0f -> "zero";
            case -0f -> "minus zero";
            case 1.5f -> "one and a half";
            case int i -> "int " + i;
            case long l -> "long " + l;
            case float g -> "float " + g;
        };
    }

    static String ofDouble(double d) {
        return switch (d) {
            case 2.0 -> "two";
            case byte b -> "byte " + b;
            case long l -> "long " + l;
            case float f -> "float " + f;
            case double e -> "double " + e;
        };
    }

    static String ofBoolean(boolean b) {
        return switch (b) {
            case true -> "yes";
            case false -> "no";
        };
    }

    static String ofBox(Integer i) {
        return switch (i) {
            case 3 -> "three";
            case float f -> "float " + f;
            case int n -> "int " + n;
        };
    }

    static String ofWide(Long l) {
        return switch (l) {
            case 5L -> "five";
            case double d -> "double " + d;
            case long n -> "long " + n;
        };
    }

    static String ofObject(Object o) {
        return switch (o) {
            case null -> "null";
            case boolean b -> "boolean " + b;
            case char c -> "char " + c;
            case byte b -> "byte " + b;
            case int i when i > 10 -> "large int " + i;
            case int i -> "int " + i;
            case double d -> "double " + d;
            case String s -> "string " + s;
            default -> o.getClass().getSimpleName();
        };
    }

    static String boxing(int i) {
        return switch (i) {
            case Integer n when n > 1000 -> "box " + n;
            case Number n when n.intValue() > 500 -> "number " + n;
            case Object o -> "object " + o;
        };
    }

    static String ofRecord(Object o) {
        return switch (o) {
            case Point(int x, byte y) -> "small " + x + " " + y;
            case Point(float x, int y) -> "middle " + x + " " + y;
            case Point(double x, long y) -> "large " + x + " " + y;
            case Boxed(float b, int i) -> "boxed " + b + " " + i;
            case Boxed(Integer b, Object i) -> "other " + b + " " + i;
            default -> "none";
        };
    }

    public static void main(String[] args) {
        for (int i : new int[] {7, -5, 100, 200, 65535, 65536, -129, 16777216, 16777217, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            System.out.println(i + ": " + ofInt(i) + ", " + ofBox(i) + ", " + boxing(i)
                    + (i instanceof byte b ? " byte " + b : "") + (i instanceof short ? " short" : "")
                    + (i instanceof char c ? " char " + (int) c : "") + (i instanceof float f ? " float " + f : ""));
        }
        for (long l : new long[] {0, 1L << 40, 5, 101, 99, 40000, -40000, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            System.out.println(l + ": " + ofLong(l) + ", " + ofWide(l) + (l instanceof int i ? " int " + i : "")
                    + (l instanceof float f ? " float " + f : "") + (l instanceof double d ? " double " + d : ""));
        }
        for (float f : new float[] {0f, -0f, 1.5f, 2f, 1e10f, 1e30f, Float.NaN, Float.POSITIVE_INFINITY, 0.1f}) {
            System.out.println(f + ": " + ofFloat(f) + (f instanceof int i ? " int " + i : ""));
        }
        for (double d : new double[] {2, 3, -0.0, 0.5, 0.1, 1e300, 1e15, Double.NaN, Double.NEGATIVE_INFINITY, 9.3e18}) {
            System.out.println(d + ": " + ofDouble(d) + (d instanceof float f ? " float " + f : "")
                    + (d instanceof char c ? " char " + (int) c : ""));
        }
        System.out.println(ofBoolean(true) + " " + ofBoolean(false));
        for (Object o : new Object[] {1, 11, true, 'c', (byte) 3, (short) 4, 5L, 6f, 7.0, "s", null, new int[0]}) {
            System.out.println(ofObject(o) + (o instanceof int i && i > 5 ? " int above five" : "")
                    + (o instanceof long l ? " long " + l : ""));
        }
        for (Object o : new Object[] {new Point(1, 2), new Point(0.5, 1000), new Point(0.1, 1L << 40), new Boxed(1, 2),
            new Boxed(1000, 2), new Boxed(1, "x"), new Boxed(null, null)}) {
            System.out.println(ofRecord(o));
        }
    }
}
