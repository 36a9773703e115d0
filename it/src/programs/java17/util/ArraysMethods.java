// java.util.Arrays over all element types.
// level: 3
package util;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

public class ArraysMethods {
    public static void main(String[] args) {
        int[] a = {5, 3, 9, -1, 7, 3};
        int[] b = a.clone();
        Arrays.sort(b);
        System.out.println(Arrays.toString(a) + Arrays.toString(b) + Arrays.binarySearch(b, 7) + Arrays.binarySearch(b, 4));
        Arrays.sort(a, 1, 4);
        System.out.println(Arrays.toString(a));
        int[] big = new int[10000];
        int s = 99;
        for (int i = 0; i < big.length; i++) {
            s = s * 1664525 + 1013904223;
            big[i] = s >> 5;
        }
        Arrays.sort(big);
        System.out.println(Arrays.hashCode(big) + " " + big[0] + " " + big[5000]);
        double[] d = {3.5, Double.NaN, -0.0, 0.0, -7, Double.NEGATIVE_INFINITY};
        Arrays.sort(d);
        System.out.println(Arrays.toString(d));
        String[] words = "the quick brown Fox jumps Over".split(" ");
        Arrays.sort(words);
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER);
        System.out.println(Arrays.asList(words));
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(Arrays.toString(boxed));
        long[] l = new long[5];
        Arrays.fill(l, 7);
        Arrays.fill(l, 1, 3, -1);
        Arrays.setAll(boxed, i -> i * i);
        System.out.println(Arrays.toString(l) + Arrays.toString(boxed) + Arrays.stream(l).sum());
        System.out.println(Arrays.toString(Arrays.copyOf(a, 8)) + Arrays.toString(Arrays.copyOfRange(words, 2, 8)));
        System.out.println(Arrays.equals(a, a.clone()) + " " + Arrays.equals(a, b) + " " + Arrays.compare(a, b) + " " + Arrays.mismatch(a, b));
        Object[][] deep = {{1, "x"}, {new int[] {2, 3}, null}, {}};
        System.out.println(Arrays.deepToString(deep) + Arrays.deepEquals(deep, new Object[][] {{1, "x"}, {new int[] {2, 3}, null}, {}})
                + Arrays.deepHashCode(new Object[] {1, new String[] {"a"}}));
        System.out.println(Arrays.hashCode(new boolean[] {true, false}) + " " + Arrays.hashCode(new Object[] {null, "x"}) + " " + Arrays.hashCode((int[]) null));
        int[] p = {1, 2, 3, 4};
        Arrays.parallelPrefix(p, Integer::sum);
        System.out.println(Arrays.toString(p) + Arrays.toString((Object[]) null) + Arrays.toString(new char[] {'a'}) + Arrays.toString(new byte[0]));
        char[] c = "zebra".toCharArray();
        Arrays.sort(c);
        byte[] by = {3, -3, 100, -128, 127};
        Arrays.sort(by);
        short[] sh = {300, -300, 5};
        Arrays.sort(sh);
        float[] f = {2.5f, -1f, Float.NaN};
        Arrays.sort(f);
        System.out.println(new String(c) + Arrays.toString(by) + Arrays.toString(sh) + Arrays.toString(f));
        List<int[]> wrapped = Arrays.asList(new int[] {1});
        System.out.println(wrapped.size());
        try {
            Arrays.copyOfRange(a, 5, 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Arrays.sort(new Object[] {"a", 1});
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
        try {
            Arrays.fill(a, 2, 99, 0);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
