// Values of locals and fields as handlers see them: precise at the throwing instruction.
// level: 1
package lang;

public class HandlerState {
    static int field;

    static String loop(int[] a, int limit) {
        int i = 0, sum = 0;
        String s = "";
        try {
            for (; i < limit; i++) {
                field = i;
                sum += a[i];
                s += sum;
                sum = 100 / (a[i] - 3) + sum;
            }
            return "fine " + sum;
        } catch (ArithmeticException e) {
            return "div i=" + i + " sum=" + sum + " s=" + s + " f=" + field;
        } catch (ArrayIndexOutOfBoundsException e) {
            return "index i=" + i + " sum=" + sum + " s=" + s + " f=" + field;
        }
    }

    static int nested(int k) {
        int x = 1;
        try {
            x = 2;
            try {
                x = 3;
                if (k == 0) throw new RuntimeException();
                x = 4;
                Object o = k == 1 ? null : "s";
                x += o.hashCode() % 2;
                x = 5;
            } catch (NullPointerException e) {
                x *= 10;
                if (k == 1) throw new IllegalStateException();
            } finally {
                x++;
            }
            x *= 100;
        } catch (IllegalStateException e) {
            x += 7000;
        } catch (RuntimeException e) {
            x += 9000;
        }
        return x;
    }

    static long typed(int k) {
        long l = 5;
        double d = 1.5;
        Object o = "start";
        for (int i = 0; i < 4; i++) {
            try {
                l = l * 3 + i;
                d = d * 2;
                o = i % 2 == 0 ? o : (Object) Integer.valueOf(i);
                if (i == k) throw new Error();
                String s = (String) o;
                l += s.length();
            } catch (ClassCastException e) {
                l += 1000;
                o = "recovered";
            } catch (Error e) {
                return l * 10 + (long) d + o.hashCode() % 100;
            }
        }
        return l + (long) d;
    }

    public static void main(String[] args) {
        System.out.println(loop(new int[] {1, 2, 4}, 3));
        System.out.println(loop(new int[] {1, 3, 4}, 3));
        System.out.println(loop(new int[] {1, 2}, 5));
        System.out.println(loop(new int[0], 0));
        for (int k = 0; k < 3; k++) System.out.println(nested(k));
        for (int k = 0; k < 5; k++) System.out.println(typed(k));
        int caught = 0;
        for (int i = -50; i < 50; i++) {
            try {
                caught += 1000 / i;
            } catch (ArithmeticException e) {
                caught += 1_000_000;
                continue;
            } finally {
                caught++;
            }
            caught += 3;
        }
        System.out.println(caught);
    }
}
