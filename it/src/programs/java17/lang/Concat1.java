// String concatenation of all types, with constants, nulls, nesting, many operands and side effects.
// level: 1
package lang;

public class Concat1 {
    static int n;

    static int next() { return ++n; }

    static class Loud {
        public String toString() { return "Loud" + next(); }
    }

    static class Nully {
        public String toString() { return null; }
    }

    public static void main(String[] args) {
        byte b = -1;
        short s = 2;
        char c = 'c';
        int i = 4;
        long l = 5L;
        float f = 6.5f;
        double d = 7.25;
        boolean z = true;
        String str = "str", nul = null;
        Object o = null;
        char[] none = null;
        System.out.println("" + b + s + c + i + l + f + d + z + str + nul + o);
        System.out.println(b + s + c + i + " " + l + f);
        System.out.println(1 + 2 + "3" + 4 + 5);
        System.out.println('a' + 'b' + "c");
        System.out.println("" + 'a' + 'b');
        System.out.println("x=" + i + ", y=" + (i + 1) + "; \u0001\u0002 tags");
        System.out.println(next() + ":" + next() + ":" + new Loud() + ":" + next());
        System.out.println(new Nully() + "|" + new Nully());
        String acc = "";
        for (int k = 0; k < 30; k++) acc += k;
        System.out.println(acc);
        acc += 'x';
        acc += 1.0;
        acc += null;
        System.out.println(acc);
        System.out.println("wide \u20ac" + c + "\u00e9" + i + '\u4e2d');
        System.out.println(i + "" + i);
        System.out.println("a" + (none == null) + "b");
        Object so = "object";
        so += " plus";
        System.out.println(so);
        String many = "" + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i
                + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l + l
                + str + str + str + str + str + str + str + str + str + str + str + str + str + str + str + str + str + str + str
                + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c
                + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z + z
                + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d
                + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i
                + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i;
        System.out.println(many.length() + " " + many.hashCode());
        final String constant = "con" + "stant" + 1 + 2L + 'c' + true;
        System.out.println(constant == "constant12ctrue");
        System.out.println(Integer.MIN_VALUE + " " + Long.MIN_VALUE + " " + Double.NaN + " " + -0.0 + " " + 1e30f);
    }
}
