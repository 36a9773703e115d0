// Left-to-right evaluation, also when something on the way throws.
// level: 2
package lang;

public class EvaluationOrder {
    static StringBuilder log = new StringBuilder();

    static int t(int x) {
        log.append(x).append(' ');
        return x;
    }

    static int[] arr(int k) {
        log.append('[').append(k).append("] ");
        return k == 0 ? null : new int[] {1, 2, 3};
    }

    static EvaluationOrder obj(boolean nul) {
        log.append("obj ");
        return nul ? null : new EvaluationOrder();
    }

    int f;

    int m(int a, int b) { return a * b; }

    static int boom() {
        log.append("boom ");
        throw new IllegalStateException();
    }

    static void flush(Object r) {
        System.out.println(log + "-> " + r);
        log.setLength(0);
    }

    interface Job { Object run(); }

    static void run(Job j) {
        try {
            flush(j.run());
        } catch (RuntimeException e) {
            flush(e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        run(() -> t(1) + t(2) * t(3));
        run(() -> t(1) + boom() + t(2));
        run(() -> arr(1)[t(2)] = t(9));
        run(() -> arr(0)[t(2)] = t(9));
        run(() -> arr(1)[t(7)] = t(9));
        run(() -> arr(1)[t(7)] = boom());
        run(() -> arr(1)[t(1)] += t(5));
        run(() -> arr(0)[boom()]);
        run(() -> obj(true).m(t(1), t(2)));
        run(() -> obj(true).m(t(1), boom()));
        run(() -> obj(true).f = t(4));
        run(() -> obj(false).f += t(4));
        run(() -> t(1) / t(0) + t(3));
        run(() -> new int[t(2)][t(-1)][t(5)]);
        run(() -> { int i = 2; i = i++ + i++ * --i; return i; });
        run(() -> { int i = 5; i += i++ + ++i; return i; });
        run(() -> { int[] a = {0, 0, 0}; int i = 0; a[i++] = a[i] = i = 2; return a[0] * 100 + a[1] * 10 + a[2] + i; });
        run(() -> t(0) == 1 && t(1) == 1 || t(2) == 2);
        run(() -> t(0) == 1 & t(1) == 1 | t(2) == 2);
        run(() -> (t(1) == 1 ? t(2) : t(3)) + t(4));
        run(() -> "s" + t(1) + t(2) + (t(3) + t(4)));
    }
}
