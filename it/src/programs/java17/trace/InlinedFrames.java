// Small methods that an optimiser inlines keep their frames and lines in traces.
// level: 1
package trace;

public class InlinedFrames {
    static int zero;

    static int a(int n) { return b(n) + 1; }

    static int b(int n) {
        return c(
                n,
                d(n));
    }

    static int c(int x, int y) {
        return x
                + y
                / zero;
    }

    static int d(int n) {
        return n > 5
                ? e(null, n)
                : n;
    }

    static int e(int[] a, int i) {
        if (i > 7) {
            a = new int[1];
        }
        return a
                [i];
    }

    final int field = 3;

    private int get() {
        return field;
    }

    static int viaGetter(InlinedFrames f) {
        return f.get();
    }

    static Object generic(Object o) {
        return cast(o);
    }

    static String cast(Object o) {
        return (String)
                o;
    }

    static void loop(int n) {
        for (int i = 0;
                i < n;
                i++) {
            a(i);
        }
    }

    static void print(Throwable t) {
        System.out.println(t);
        for (StackTraceElement e : t.getStackTrace()) {
            System.out.println("  " + e.getMethodName() + " " + e.getLineNumber());
        }
    }

    public static void main(String[] args) {
        for (int n : new int[] {1, 6, 8}) {
            try {
                a(n);
            } catch (RuntimeException e) {
                print(e);
            }
        }
        try {
            viaGetter(null);
        } catch (RuntimeException e) {
            print(e);
        }
        try {
            generic(1);
        } catch (RuntimeException e) {
            print(e);
        }
        try {
            loop(1);
        } catch (RuntimeException e) {
            print(e);
        }
        try {
            viaGetter(new InlinedFrames()); viaGetter(null);
        } catch (RuntimeException e) {
            print(e);
        }
    }
}
