// System.arraycopy where the compiler knows the types: every kind of element, overlapping ranges, every bound and null, class mismatches, traces.
// level: 1
package lang;

import java.util.Arrays;

public class ArrayCopies {
    interface Copying { void run(); }

    static final String EARLY;

    static {
        String told = "";
        for (Object[] to : new Object[][] {new String[1], new Integer[1][], new Comparable<?>[1]}) {
            for (Object[] from : new Object[][] {{'c'}, {1}, new Integer[] {1}, new Number[] {1.5}, new Object[][] {{}}}) {
                try {
                    System.arraycopy(from, 0, to, 0, 1);
                } catch (ArrayStoreException e) {
                    told += e.getMessage() + "\n";
                }
            }
        }
        EARLY = told;
    }

    static void attempt(String what, Copying c) {
        try {
            c.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            StackTraceElement top = e.getStackTrace()[0];
            System.out.println(what + ": " + e + " at " + top.getClassName() + "." + top.getMethodName() + " "
                    + top.isNativeMethod() + " below " + e.getStackTrace()[1].getMethodName());
        }
    }

    static byte[] bytes(byte[] a, int from, byte[] b, int to, int n) {
        System.arraycopy(a, from, b, to, n);
        return b;
    }

    static void strings(String[] a, int from, Object[] b, int to, int n) {
        System.arraycopy(a, from, b, to, n);
    }

    static void objects(Object[] a, int from, Object[] b, int to, int n) {
        System.arraycopy(a, from, b, to, n);
    }

    static int[] ints(int n) {
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = i * i;
        return a;
    }

    static void bounds(int from, int to, int n) {
        byte[] a = {1, 2, 3, 4, 5, 6, 7, 8}, b = new byte[6];
        attempt(from + "," + to + "," + n, () -> System.out.println(Arrays.toString(bytes(a, from, b, to, n))));
    }

    static int sumAfter(long[] a, int shift) {
        int sum = 0;
        for (int i = 0; i < 20; i++) {
            System.arraycopy(a, 0, a, shift, a.length - shift);
            a[0] = i;
            sum += (int) Arrays.hashCode(a);
        }
        return sum;
    }

    public static void main(String[] args) {
        int[] edges = {0, 1, 3, 6, 8, 9, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int from : edges) for (int to : edges) for (int n : edges) bounds(from, to, n);
        attempt("null from", () -> bytes(null, 0, new byte[1], 0, 1));
        attempt("null to", () -> bytes(new byte[1], 0, null, 0, -1));
        attempt("null both", () -> objects(null, 5, null, 5, 5));
        int[] is = ints(40);
        System.arraycopy(is, 0, is, 3, 30);
        System.arraycopy(is, 10, is, 5, 30);
        System.out.println(Arrays.toString(is));
        char[] cs = "the quick brown fox".toCharArray();
        System.arraycopy(cs, 4, cs, 6, 10);
        System.out.println(new String(cs));
        boolean[] zs = {true, false, true, true};
        System.arraycopy(zs, 1, zs, 0, 3);
        short[] ss = {1, 2, 3};
        System.arraycopy(ss, 0, ss, 1, 2);
        float[] fs = {1, -0.0f, Float.NaN, 4};
        System.arraycopy(fs, 1, fs, 0, 3);
        double[] ds = {1, -0.0, Double.NaN, 4};
        System.arraycopy(ds, 0, ds, 2, 2);
        System.out.println(Arrays.toString(zs) + Arrays.toString(ss) + Arrays.toString(fs) + Arrays.toString(ds));
        System.out.println(sumAfter(new long[33], 1) + " " + sumAfter(new long[100], 17));

        String[] words = {"a", "b", null, "d"};
        Object[] mixed = {1, "two", null, 4L};
        attempt("strings to objects", () -> strings(words, 0, mixed, 1, 2));
        System.out.println(Arrays.toString(mixed));
        attempt("objects to strings", () -> objects(mixed, 0, words, 0, 4));
        attempt("strings to strings", () -> objects(words, 0, words, 1, 3));
        attempt("objects to integers", () -> objects(new Object[] {1, 2, "x", 4}, 0, new Integer[4], 0, 4));
        attempt("nothing to integers", () -> objects(new Object[] {"x"}, 1, new Integer[4], 4, 0));
        attempt("rows", () -> objects(new int[2][3], 0, new int[4][], 2, 2));
        attempt("too many", () -> objects(new Object[3], 1, new Object[3], 0, 3));
        attempt("too many strings", () -> strings(words, 3, new Object[9], 0, 2));
        System.out.println(Arrays.toString(words));
        try {
            System.arraycopy(ds, 0, ds, 4, 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + ds[0]);
        }
        System.arraycopy(mixed, 0, mixed, 0, 0);
        attempt("unrelated", () -> objects(new Integer[] {1}, 0, new String[1], 0, 1));
        attempt("unrelated, but null", () -> objects(new Integer[1], 0, new String[1], 0, 1));
        attempt("interfaces", () -> objects(new Number[] {1}, 0, new Comparable<?>[1], 0, 1));
        attempt("an interface to strings", () -> objects(new Comparable<?>[] {1}, 0, new String[1], 0, 1));
        attempt("arrays to arrays", () -> objects(new Integer[][] {{1}}, 0, new String[1][], 0, 1));
        attempt("arrays of numbers", () -> objects(new int[][] {{1}}, 0, new long[1][], 0, 1));
        attempt("an object to arrays", () -> objects(new Object[] {1}, 0, new int[1][], 0, 1));
        attempt("arrays of objects", () -> objects(new Object[][] {{1}}, 0, new String[1][], 0, 1));
        System.out.println(EARLY);
        attempt("kinds", () -> System.arraycopy(is, 0, (Object) ds, 0, 1));
    }
}
