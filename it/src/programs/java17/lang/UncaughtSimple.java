// An uncaught exception: trace on stderr with all frames, exit code 1.
// level: 1
// expect-exit: 1
package lang;

public class UncaughtSimple {
    static void a(int n) {
        if (n == 0) {
            throw new IllegalStateException("bottom reached");
        }
        b(n - 1);
    }

    static void b(int n) { a(n); }

    UncaughtSimple(int n) {
        a(n);
    }

    static class Inner {
        Object make() { return new UncaughtSimple(3); }
    }

    public static void main(String[] args) {
        System.out.println("start");
        new Inner().make();
        System.out.println("never");
    }
}
