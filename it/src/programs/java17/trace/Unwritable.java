// Exceptions without a writable stack trace and without suppression.
// level: 2
// expect-exit: 1
package trace;

public class Unwritable {
    static class Light extends RuntimeException {
        Light(String message, Throwable cause, boolean suppression, boolean writable) {
            super(message, cause, suppression, writable);
        }
    }

    static class NoFill extends RuntimeException {
        NoFill() {
            super("not filled");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static int deep(int n, RuntimeException e) {
        if (n == 0) {
            throw e;
        }
        return deep(n - 1, e) + 1;
    }

    public static void main(String[] args) {
        Light none = new Light("light", null, false, false);
        none.addSuppressed(new Exception("ignored"));
        System.out.println(none.getStackTrace().length + " " + none.getSuppressed().length);
        none.setStackTrace(new StackTraceElement[] {new StackTraceElement("a", "b", "c", 1)});
        none.fillInStackTrace();
        System.out.println(none.getStackTrace().length);
        none.printStackTrace();
        Light traced = new Light("traced", new Error("cause"), false, true);
        traced.addSuppressed(none);
        System.out.println(traced.getSuppressed().length + " " + traced.getStackTrace()[0].getMethodName() + " " + traced.getCause());
        traced.printStackTrace();
        Light suppressing = new Light("suppressing", null, true, false);
        suppressing.addSuppressed(traced);
        System.out.println(suppressing.getSuppressed().length);
        suppressing.printStackTrace();
        NoFill bare = new NoFill();
        System.out.println(bare.getStackTrace().length);
        bare.setStackTrace(new StackTraceElement[] {new StackTraceElement("given", "later", null, 5)});
        System.out.println(bare.getStackTrace().length);
        bare.printStackTrace();
        int caught = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                deep(i % 20, i % 2 == 0 ? none : bare);
            } catch (RuntimeException e) {
                caught += e == none ? 1 : 2;
            }
        }
        System.out.println(caught);
        try {
            none.initCause(new Error());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        throw suppressing;
    }
}
