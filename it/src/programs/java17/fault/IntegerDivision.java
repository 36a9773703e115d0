// Division and remainder: by zero, the smallest number by minus one, constants, in loops, in conditions.
// level: 1
package fault;

public class IntegerDivision {
    static int zero;
    static long zeroLong;

    static int divide(int a, int b) {
        return a / b;
    }

    static long divide(long a, long b) {
        return a / b;
    }

    static String attempt(int a, int b) {
        try {
            return a / b + " " + a % b;
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    static String attempt(long a, long b) {
        try {
            return a / b + " " + a % b;
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : ints) {
            for (int b : ints) {
                System.out.print(attempt(a, b) + "; ");
            }
            System.out.println();
        }
        long[] longs = {0, -1, 3, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long a : longs) {
            for (long b : longs) {
                System.out.print(attempt(a, b) + "; ");
            }
            System.out.println();
        }
        try {
            System.out.println(1 / zero);
        } catch (ArithmeticException e) {
            System.out.println("int " + e.getMessage() + " line " + e.getStackTrace()[0].getLineNumber());
        }
        try {
            System.out.println(5L % zeroLong);
        } catch (ArithmeticException e) {
            System.out.println("long " + e.getMessage());
        }
        try {
            zero /= 0;
        } catch (ArithmeticException e) {
            System.out.println("assignment");
        }
        try {
            byte b = 5;
            b %= (byte) zero;
            System.out.println(b);
        } catch (ArithmeticException e) {
            System.out.println("byte");
        }
        try {
            char c = (char) ('x' / (char) zero);
            System.out.println(c);
        } catch (ArithmeticException e) {
            System.out.println("char");
        }
        int caught = 0;
        long sum = 0;
        for (int i = -3000; i < 3000; i++) {
            try {
                sum += divide(1_000_000, i % 10) + divide(10_000_000_000L, (long) i % 7);
            } catch (ArithmeticException e) {
                caught++;
            }
        }
        System.out.println(caught + " " + sum);
        System.out.println(1.0 / zero + " " + -1.0f / zero + " " + 0.0 / zero + " " + 5.5 % zero);
        int unused = 3;
        try {
            int dead = unused / zero;
        } catch (ArithmeticException e) {
            System.out.println("thrown though unused");
        }
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Integer.divideUnsigned(-1, 16)
                + " " + Long.remainderUnsigned(-1, 10) + " " + (unused > 5 && 1 / zero > 0));
        try {
            Math.floorMod(5, zero);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
