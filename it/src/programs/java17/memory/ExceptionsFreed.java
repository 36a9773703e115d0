// An exception that was caught, and what it refers to, is garbage afterwards: also the last one thrown, in any thread.
// level: 5
package memory;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

public class ExceptionsFreed {
    static final class Carrying extends RuntimeException {
        final Object what = new Object();

        Carrying(Throwable cause) {
            super(cause);
        }
    }

    /** Overwrites what earlier calls left on the stack, where a conservative collector may see it. */
    static int scrub(int n) {
        long a = n;
        long b = n + 1;
        long c = n + 2;
        return n == 0 ? 0 : scrub(n - 1) + (int) (a ^ b ^ c);
    }

    /** Far down the stack, so that nothing of it stays in the caller's frame, where a conservative collector may see it. */
    static <T> T below(int depth, Supplier<T> s) {
        return depth == 0 ? s.get() : below(depth - 1, s);
    }

    static boolean gone(WeakReference<?> r) throws InterruptedException {
        for (int i = 0; i < 300 && !r.refersTo(null); i++) {
            scrub(100);
            System.gc();
            Thread.sleep(2);
        }
        return r.refersTo(null);
    }

    static void thrower(int n, Throwable cause) {
        if (n == 0) {
            throw new Carrying(cause);
        }
        thrower(n - 1, cause);
    }

    static WeakReference<Object> caught(int depth, Throwable cause) {
        try {
            thrower(depth, cause);
            return null;
        } catch (Carrying e) {
            return new WeakReference<>(e.what);
        }
    }

    static void other() {
        try {
            throw new IllegalStateException("another one");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    static WeakReference<Object> inThread() throws InterruptedException {
        Object[] found = new Object[1];
        Thread t = new Thread(() -> found[0] = caught(3, null));
        t.start();
        t.join();
        @SuppressWarnings("unchecked")
        WeakReference<Object> r = (WeakReference<Object>) found[0];
        return r;
    }

    public static void main(String[] args) throws InterruptedException {
        WeakReference<Object> first = below(20, () -> caught(0, null));
        other();
        System.out.println("before another one " + gone(first));
        System.out.println("in a thread that ended " + gone(inThread()));
        System.out.println("from below " + gone(below(20, () -> caught(10, null))));
        System.out.println("with a cause " + gone(below(20, () -> caught(2, new Error("cause")))));
        System.out.println("the last one " + gone(below(20, () -> caught(0, null))));
    }
}
