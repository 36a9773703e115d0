// An Error thrown through several catch-less frames with a cause chain printed in full.
// level: 1
// expect-exit: 1
package system;

public class UncaughtAssertion {
    static Error build(int n) {
        Error inner = n == 0 ? null : build(n - 1);
        return new AssertionError("level " + n, inner);
    }

    static void go(Runnable r) {
        try {
            r.run();
        } finally {
            System.out.println("finally runs");
        }
    }

    public static void main(String[] args) {
        go(new Runnable() {
            @Override public void run() {
                throw build(2);
            }
        });
    }
}
