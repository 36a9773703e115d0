// Rethrowing keeps the first trace, fillInStackTrace renews it, wrapping elides common frames.
// level: 1
// expect-exit: 1
package trace;

public class Rethrown {
    static RuntimeException kept = new RuntimeException("made in the initialiser");

    static void thrower() {
        throw new IllegalStateException("original");
    }

    static void passes() {
        try {
            thrower();
        } catch (IllegalStateException e) {
            throw e;
        }
    }

    static void renews() {
        try {
            thrower();
        } catch (IllegalStateException e) {
            e.fillInStackTrace();
            throw e;
        }
    }

    static void wraps(int n) {
        try {
            if (n == 0) {
                thrower();
            }
            wraps(n - 1);
        } catch (RuntimeException e) {
            throw new RuntimeException("wrapped " + n, e);
        }
    }

    static void factory(int n) {
        throw make(n);
    }

    static RuntimeException make(int n) {
        return n == 0 ? new RuntimeException("made below") : make(n - 1);
    }

    public static void main(String[] args) {
        Runnable[] all = {Rethrown::passes, Rethrown::renews, () -> factory(2), () -> {
            throw kept;
        }};
        for (Runnable r : all) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
                for (StackTraceElement x : e.getStackTrace()) {
                    System.out.println("  " + x.getMethodName() + " " + x.getLineNumber());
                }
            }
        }
        try {
            wraps(3);
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        wraps(1);
    }
}
