package org.nativeaot.core.opt.programs;

/** Calls of many shapes, for the optimiser: every public static method is run before and after it. */
public final class Calls0 {
    private static int trace;

    private Calls0() {
    }

    abstract static class Shape {
        abstract int area(int x);

        int twice(int x) {
            return area(x) * 2;
        }
    }

    static final class Square extends Shape {
        final int side;

        Square(int side) {
            this.side = side;
        }

        @Override
        int area(int x) {
            return side * side + x;
        }
    }

    static class Box extends Shape {
        int content;

        Box(int content) {
            this.content = content;
        }

        @Override
        int area(int x) {
            if (x == 7) {
                throw new IllegalStateException();
            }
            return content - x;
        }
    }

    static class BigBox extends Box {
        BigBox(int content) {
            super(content + 1);
        }

        @Override
        int twice(int x) {
            return super.twice(x) + 1000;
        }
    }

    interface Operation {
        int apply(int a, int b);
    }

    static final class Add implements Operation {
        @Override
        public int apply(int a, int b) {
            return a + b;
        }
    }

    static final class Divide implements Operation {
        @Override
        public int apply(int a, int b) {
            return a / b;
        }
    }

    static final class Power implements Operation {
        @Override
        public int apply(int a, int b) {
            int r = 1;
            for (int i = 0; i < (b & 15); i++) {
                r *= a;
            }
            return r;
        }
    }

    private static Shape shape(int kind) {
        return switch (kind & 3) {
            case 0 -> new Square(kind);
            case 1 -> new Box(kind);
            default -> new BigBox(kind);
        };
    }

    private static Operation operation(int kind) {
        return (kind & 1) == 0 ? new Add() : (kind & 2) == 0 ? new Divide() : new Power();
    }

    public static int virtual(int kind, int x) {
        return shape(kind).area(x) + shape(x).twice(kind);
    }

    public static int interfaces(int a, int b) {
        int sum = 0;
        for (int k = 0; k < 4; k++) {
            try {
                sum = sum * 31 + operation(k).apply(a, b);
            } catch (ArithmeticException e) {
                sum += 5;
            }
        }
        return sum;
    }

    private static int checked(int[] array, int index) {
        return array[index];
    }

    private static int nested(int[] array, int index) {
        try {
            trace++;
            return checked(array, index) / (index - 1);
        } catch (ArithmeticException e) {
            return -1;
        } finally {
            trace += 10;
        }
    }

    public static int caught(int a, int b) {
        trace = 0;
        int[] array = {a, b, a ^ b};
        int result;
        try {
            result = nested(array, a & 3) + nested(b == 15 ? null : array, b & 3);
        } catch (ArrayIndexOutOfBoundsException e) {
            result = -2;
        } catch (NullPointerException e) {
            result = -3;
        }
        return result * 100 + trace;
    }

    private static int thrower(int x) {
        if (x < 0) {
            throw new IllegalArgumentException();
        }
        if (x == 0) {
            return fail();
        }
        return x;
    }

    private static int fail() {
        throw new UnsupportedOperationException();
    }

    public static int explicitThrows(int a, int b) {
        int r = 0;
        for (int x : new int[] {a, b}) {
            try {
                r += thrower(x);
            } catch (IllegalArgumentException e) {
                r -= 1;
            } catch (UnsupportedOperationException e) {
                r += 100;
            }
        }
        return r;
    }

    /** Leaves with the callee's exception. */
    public static int uncaught(int a) {
        return thrower(a) + 1;
    }

    private static int even(int n) {
        return n == 0 ? 1 : odd(n - 1);
    }

    private static int odd(int n) {
        return n == 0 ? 0 : even(n - 1);
    }

    public static int recursion(int n) {
        return even(n & 63) * 2 + fibonacci(n & 7);
    }

    private static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    private static Object pick(int x) {
        return x > 0 ? new Square(x) : x == 0 ? null : new int[3];
    }

    public static int typeTests(int x) {
        Object o = pick(x);
        int r = o instanceof Shape ? 1 : 0;
        if (o instanceof int[] a) {
            r += a.length * 10;
        }
        try {
            r += ((Square) o).side;
        } catch (ClassCastException e) {
            r += 1000;
        } catch (NullPointerException e) {
            r += 2000;
        }
        return r;
    }

    private static long mix(long a, int shift) {
        long r = a;
        while (r > 100) {
            r >>= shift & 3;
            if ((shift & 3) == 0) {
                break;
            }
        }
        return r ^ a;
    }

    public static long loops(long a, long b) {
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += mix(a + i, i) - mix(b, i + 1);
        }
        return sum;
    }

    private static synchronized int locked(int x) {
        return 100 / x;
    }

    public static int monitors(int a, int b) {
        int r = 0;
        try {
            r = locked(a);
            r += locked(b);
        } catch (ArithmeticException e) {
            r = -r;
        }
        return r;
    }
}
