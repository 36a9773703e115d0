// Array indexes out of bounds and negative sizes, for every element type, with messages.
// level: 2
package fault;

public class ArrayBounds {
    interface Access {
        Object run();
    }

    static void expect(Access a) {
        try {
            System.out.println("no exception " + a.run());
        } catch (ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static int at = 5;
    static int minus = -1;

    public static void main(String[] args) {
        expect(() -> (new boolean[2])[2]);
        expect(() -> (new byte[2])[at]);
        expect(() -> (new char[0])[0]);
        expect(() -> (new short[3])[minus]);
        expect(() -> (new int[4])[Integer.MAX_VALUE]);
        expect(() -> (new long[4])[Integer.MIN_VALUE]);
        expect(() -> (new float[1])[1]);
        expect(() -> (new double[1])[1]);
        expect(() -> (new Object[1])[1]);
        expect(() -> (new boolean[2])[at]);
        expect(() -> {
            long[] a = new long[3];
            a[3] = 1;
            return a;
        });
        expect(() -> {
            double[] a = new double[3];
            a[minus] += 1;
            return a;
        });
        expect(() -> {
            String[] a = new String[3];
            a[at] = "x";
            return a;
        });
        expect(() -> {
            int[][] a = new int[3][4];
            return a[2][4];
        });
        expect(() -> {
            int[][] a = new int[3][4];
            return a[3][minus];
        });
        expect(() -> new int[minus]);
        expect(() -> new Object[-3]);
        expect(() -> new int[2][minus][3]);
        expect(() -> new int[minus][at]);
        expect(() -> new String[at][minus]);
        expect(() -> new int[0][minus]);
        int caught = 0;
        int[] small = new int[10];
        for (int i = -50; i < 50; i++) {
            try {
                small[i]++;
            } catch (ArrayIndexOutOfBoundsException e) {
                caught++;
            }
        }
        System.out.println(caught);
        int i = 8;
        try {
            small[i++] = i;
            small[i++] = i;
            small[i++] = i / 0;
        } catch (ArithmeticException e) {
            System.out.println("the value comes first: " + i + " " + small[8] + small[9]);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("the index comes first");
        }
        try {
            int[] none = null;
            none[i = 77] = at / 0;
        } catch (ArithmeticException | NullPointerException e) {
            System.out.println(e.getClass().getSimpleName() + " " + i);
        }
    }
}
