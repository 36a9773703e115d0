// What optimisers must not reorder, skip or do twice: initialisers, stores before failures, locks on every way out.
// level: 2
package lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class InOrder {
    static final StringBuilder LOG = new StringBuilder();
    static final Object LOCK = new Object();
    static int depth;
    static volatile boolean flag;
    static int plain;

    static void say(String what) {
        System.out.println(what + " " + LOG + " " + Thread.holdsLock(LOCK));
        LOG.setLength(0);
    }

    static int log(String s, int v) {
        LOG.append(s);
        return v;
    }

    static class Eager {
        static int value = log("Eager ", 4);

        static int next(int by) {
            return value += by;
        }
    }

    static class Failing {
        static int value;

        static {
            log("Failing ", 0);
            if (plain >= 0) {
                throw new IllegalStateException("init");
            }
        }

        static int get(int ignored) {
            return value;
        }
    }

    static class Base {
        final int first;

        Base(int p) {
            first = p;
            log("seen" + seen() + " ", 0);
        }

        int seen() {
            return first;
        }
    }

    static final class Derived extends Base {
        final int second;
        final Integer third;

        Derived(int p) {
            super(p);
            second = p * 2;
            third = p * 3;
        }

        @Override
        int seen() {
            return first * 100 + second * 10 + (third == null ? 1 : 2);
        }
    }

    static final class Leaking {
        static Leaking last;
        int a = 1;
        int b;

        Leaking(boolean leak, int p) {
            if (leak) {
                last = this;
            }
            a += p;
            b = 10 / (p - 3);
        }
    }

    static int leaks(int p) {
        int sum = 0;
        try {
            Leaking l = new Leaking((p & 1) != 0, p);
            sum = l.a * 100 + l.b;
            l.a = 7;
        } catch (ArithmeticException e) {
            sum = -1;
        }
        return sum * 10 + (Leaking.last == null ? 0 : Leaking.last.a);
    }

    static int arguments(int[] a, int i) {
        try {
            return Eager.next(log("arg ", a[i]));
        } catch (ArrayIndexOutOfBoundsException e) {
            return log("none ", -1);
        }
    }

    static void failing() {
        for (int i = 0; i < 2; i++) {
            try {
                Failing.get(log("before ", 1));
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                log(e.getClass().getSimpleName() + " ", 0);
            }
        }
    }

    static int overflow(int n) {
        synchronized (LOCK) {
            depth = n;
            return overflow(n + 1) + 1;
        }
    }

    static synchronized int overflowInMethods(int n) {
        try {
            return overflowInMethods(n + 1) + 1;
        } finally {
            depth--;
        }
    }

    @SuppressWarnings("finally")
    static int finallyWins(int p) {
        for (int i = 0; ; i++) {
            synchronized (LOCK) {
                try {
                    if (p == i) {
                        return log("r", i);
                    }
                    if (i == 5) {
                        throw new IllegalStateException();
                    }
                } finally {
                    log("f", 0);
                    if (i == 5) {
                        break;
                    }
                }
            }
        }
        return -5;
    }

    static int lockedTwice(Object a, Object b, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            synchronized (a) {
                sum += i;
            }
            synchronized (b) {
                sum -= 1;
                if (sum > 50) {
                    throw new IllegalStateException("sum " + sum);
                }
            }
        }
        return sum;
    }

    /** The loop's rounds need another thread to take the lock in between. */
    static int handOver() throws InterruptedException {
        int[] turns = {0, 0};
        Thread other = new Thread(() -> {
            for (int i = 0; i < 40; ) {
                synchronized (LOCK) {
                    if (turns[0] > turns[1]) {
                        turns[1]++;
                        i++;
                        LOCK.notifyAll();
                    }
                }
            }
        });
        other.start();
        for (int i = 0; i < 40; i++) {
            synchronized (LOCK) {
                turns[0]++;
                while (turns[1] < turns[0]) {
                    LOCK.wait();
                }
            }
        }
        other.join();
        return turns[0] * 100 + turns[1];
    }

    /** What is written before a volatile store is there for whoever reads it, regions or not. */
    static int published() throws InterruptedException {
        int[] seen = new int[1];
        flag = false;
        plain = 0;
        Thread reader = new Thread(() -> {
            while (!flag) {
                synchronized (LOCK) {
                    seen[0] = 0;
                }
            }
            seen[0] = plain;
        });
        reader.start();
        for (int i = 0; i < 1000; i++) {
            synchronized (LOCK) {
                plain++;
            }
        }
        flag = true;
        reader.join();
        return seen[0];
    }

    static String shifted(int from, int to, int n) {
        int[] a = {0, 1, 2, 3, 4, 5, 6, 7};
        Object[] o = {"a", "b", "c", "d"};
        String failure = "";
        try {
            System.arraycopy(a, from, a, to, n);
        } catch (IndexOutOfBoundsException e) {
            failure = e.getMessage();
        }
        try {
            System.arraycopy(o, from & 3, o, to & 3, n & 3);
        } catch (IndexOutOfBoundsException e) {
            failure += e.getMessage();
        }
        return Arrays.toString(a) + Arrays.toString(o) + failure;
    }

    static String mixed(Object[] from, Object[] to) {
        try {
            System.arraycopy(from, 0, to, 0, 3);
            return Arrays.toString(to);
        } catch (ArrayStoreException e) {
            return Arrays.toString(to) + e.getMessage();
        }
    }

    static int inside(int i, int k, byte[] a) {
        int n = a.length;
        int s = i + k;
        if (s < 0 || s >= n) {
            return -1;
        }
        if (i < 0 || i >= n - k) {
            return -2;
        }
        return i >= 0 && i < (n >>> 1) ? a[s] + 1 : a[s];
    }

    static String ordered(double a, double b) {
        return (a < b) + "" + !(a < b) + (a >= b) + !(a >= b) + (a != b) + !(a == b) + (a > b ? 1 : a <= b ? 2 : 3)
                + Math.min(a, b) + Math.max(a, b) + (1 / Math.min(a, b));
    }

    public static void main(String[] args) throws Exception {
        System.out.println(arguments(new int[] {3}, 0) + " " + arguments(new int[] {3}, 1));
        say("order");
        failing();
        say("failed");
        System.out.println(new Derived(4).seen() + " " + new Derived(7).third);
        say("finals");
        for (int p = 1; p < 6; p++) {
            System.out.println(leaks(p));
        }
        for (int i = 0; i < 2; i++) {
            try {
                overflow(0);
            } catch (StackOverflowError e) {
                System.out.println(depth > 500);
            }
            try {
                overflowInMethods(0);
            } catch (StackOverflowError e) {
                System.out.println(Thread.holdsLock(InOrder.class));
            }
        }
        say("deep");
        System.out.println(finallyWins(2) + " " + finallyWins(9));
        say("finally");
        System.out.println(lockedTwice(LOCK, LOCK, 9) + " " + lockedTwice(LOCK, new Object(), 10));
        try {
            lockedTwice(new Object(), LOCK, 40);
        } catch (IllegalStateException e) {
            say(e.getMessage());
        }
        System.out.println(handOver() + " " + published());
        say("threads");
        for (int[] c : new int[][] {{0, 2, 5}, {2, 0, 5}, {1, 1, 7}, {0, 1, -1}, {5, 0, 4}, {0, 8, 0}, {9, 0, 0},
                {1, Integer.MAX_VALUE, 2}, {Integer.MIN_VALUE, 0, Integer.MIN_VALUE}, {0, 0, Integer.MAX_VALUE}}) {
            System.out.println(shifted(c[0], c[1], c[2]));
        }
        Object[] strings = new String[] {"x", "y", "z"};
        Object[] some = {"p", 2, "q"};
        System.out.println(mixed(strings, new Object[4]) + mixed(some, new String[3]) + mixed(some, some)
                + mixed(new Integer[3], new String[] {"k", "l", "m"}));
        byte[] bytes = {10, 20, 30, 40, 50, 60};
        List<Integer> found = new ArrayList<>();
        for (int i : new int[] {-1, 0, 2, 3, 5, 6, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            for (int k : new int[] {0, 1, 3, -2, Integer.MAX_VALUE}) {
                found.add(inside(i, k, bytes));
            }
        }
        System.out.println(found);
        for (double a : new double[] {0.0, -0.0, Double.NaN, 1, Double.NEGATIVE_INFINITY}) {
            for (double b : new double[] {0.0, -0.0, Double.NaN, 2}) {
                System.out.println(ordered(a, b));
            }
        }
    }
}
