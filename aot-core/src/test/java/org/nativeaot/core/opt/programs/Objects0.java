package org.nativeaot.core.opt.programs;

/**
 * Objects that stay in their method and some that do not, for the optimiser: every public static method is run before
 * and after it.
 */
public final class Objects0 {
    private static Object seen;

    private Objects0() {
    }

    static final class Range {
        private final int end;
        private int at;

        Range(int start, int end) {
            this.at = start;
            this.end = end;
        }

        boolean hasNext() {
            return at < end;
        }

        int next() {
            return at++;
        }
    }

    static class Cell {
        byte small;
        char letter;
        short middle;
        boolean flag;
        long wide;
        double real;
        float single;
        Cell next;
        volatile int shared;
    }

    static final class Special extends Cell {
        int more;
    }

    interface Source {
        boolean more();

        int take();
    }

    static final class UpTo implements Source {
        private final int end;
        private int at;

        UpTo(int end) {
            this.end = end;
        }

        @Override
        public boolean more() {
            return at < end;
        }

        @Override
        public int take() {
            return at++ * end;
        }
    }

    static final class Down implements Source {
        private int left = 4;

        @Override
        public boolean more() {
            return left > 0;
        }

        @Override
        public int take() {
            return left--;
        }
    }

    static final class Empty implements Source {
        @Override
        public boolean more() {
            return false;
        }

        @Override
        public int take() {
            throw new IllegalStateException();
        }
    }

    private static Source source(int n) {
        return n == 0 ? new Empty() : n < 0 ? new Down() : new UpTo(n);
    }

    private static Source upTo(int n) {
        return new UpTo(n);
    }

    public static int anySource(int n) {
        int sum = 0;
        for (Source s = source(n % 9); s.more(); ) {
            sum = sum * 3 + s.take();
        }
        return sum;
    }

    public static int knownSource(int n) {
        int sum = 0;
        for (Source s = upTo(n & 7); s.more(); ) {
            sum = sum * 3 + s.take();
        }
        return sum;
    }

    public static int iterator(int n) {
        int sum = 0;
        for (Range r = new Range(0, n & 15); r.hasNext(); ) {
            sum = sum * 31 + r.next();
        }
        return sum;
    }

    public static int nestedIterators(int n, int m) {
        int sum = 0;
        Range outer = new Range(0, n & 7);
        while (outer.hasNext()) {
            int x = outer.next();
            Range inner = new Range(x, m & 15);
            while (inner.hasNext()) {
                if (inner.next() == 5) {
                    outer.at++;
                }
                sum += x ^ inner.at;
            }
        }
        return sum;
    }

    public static int narrow(int n) {
        Cell c = new Cell();
        int before = c.small + c.letter + c.middle + (c.flag ? 1 : 0);
        c.small = (byte) n;
        c.letter = (char) n;
        c.middle = (short) (n >> 3);
        c.flag = n > 5;
        c.shared = n;
        c.shared += 3;
        return before + c.small * 3 + c.letter * 5 + c.middle * 7 + (c.flag ? 11 : 0) + c.shared;
    }

    public static double zeroes(int n) {
        Cell c = new Cell();
        double sum = c.wide + c.real * 3 + c.single + (c.next == null ? 1 : 0);
        c.real = n / 3.0;
        c.single = n;
        c.wide = n * 5L;
        return sum + c.real + c.single / 7 + c.wide;
    }

    public static int branches(int n, int m) {
        Cell c = new Cell();
        if (n > 3) {
            c.wide = m;
        } else if (n < 0) {
            c.wide = n;
            c.middle = 4;
        }
        for (int i = 0; i < (m & 3); i++) {
            if (i == n) {
                c.wide += c.middle;
            }
            c.middle++;
        }
        return (int) c.wide + c.middle;
    }

    public static int chain(int n) {
        Cell a = new Cell();
        Cell b = new Cell();
        a.next = b;
        b.wide = n;
        a.next.wide += 2;
        Cell c = a.next;
        return (int) (c.wide + b.wide) + (a.next == b ? 1 : 0) + (a == c ? 2 : 0) + (c == null ? 4 : 0);
    }

    public static int tests(int n) {
        Cell c = new Special();
        Object o = c;
        int k = o instanceof Special ? 1 : 0;
        k += o instanceof Range ? 2 : 0;
        ((Special) o).more = n;
        return k + ((Special) c).more;
    }

    public static int caught(int n, int m) {
        Cell c = new Cell();
        try {
            c.wide = n;
            c.wide += n / m;
            c.wide += 100 / n;
            c.flag = true;
        } catch (ArithmeticException e) {
            c.wide += 7;
        }
        return (int) c.wide + (c.flag ? 1 : 0);
    }

    public static int joins(int n) {
        Cell a = new Cell();
        Cell b = new Cell();
        a.wide = n;
        b.wide = -n;
        Cell c = n > 2 ? a : b;
        c.wide++;
        return (int) (a.wide * 3 + b.wide * 5 + c.wide);
    }

    public static int leaves(int n) {
        Cell c = new Cell();
        c.wide = n;
        if (n == 7) {
            seen = c;
        }
        ((Cell) (seen == null ? c : seen)).wide++;
        return (int) c.wide;
    }

    public static int remade(int n) {
        int sum = 0;
        long last = 1;
        for (int i = 0; i < (n & 7); i++) {
            Cell c = new Cell();
            sum += c.wide;
            if ((i & 1) == 0) {
                c.wide = last;
            }
            last += c.wide + 1;
        }
        return sum + (int) last;
    }

    public static int locked(int n) {
        Cell c = new Cell();
        synchronized (c) {
            c.wide = n;
        }
        return (int) c.wide;
    }
}
