// What only ended threads and removed thread locals held is collected.
// level: 5
package memory;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

public class ThreadLocalsFreed {
    static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

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
        for (int i = 0; i < 500 && !r.refersTo(null); i++) {
            scrub(100);
            System.gc();
            Thread.sleep(2);
        }
        return r.refersTo(null);
    }

    static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static WeakReference<Object> inThread() {
        Object[] value = new Object[1];
        Thread t = new Thread(() -> {
            value[0] = new Object();
            LOCAL.set(value[0]);
        });
        t.start();
        join(t);
        return new WeakReference<>(value[0]);
    }

    static WeakReference<Thread> thread() {
        Thread t = new Thread(() -> LOCAL.set(Thread.currentThread()));
        t.start();
        join(t);
        return new WeakReference<>(t);
    }

    static WeakReference<Object> removed() {
        Object o = new Object();
        LOCAL.set(o);
        WeakReference<Object> r = new WeakReference<>(o);
        LOCAL.remove();
        return r;
    }

    static WeakReference<Object> held() {
        Object o = new Object();
        LOCAL.set(o);
        return new WeakReference<>(o);
    }

    static WeakReference<Object> inLambda() {
        Object o = new Object();
        Runnable r = () -> o.hashCode();
        r.run();
        return new WeakReference<>(o);
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("value of an ended thread " + gone(below(20, ThreadLocalsFreed::inThread)));
        System.out.println("the thread " + gone(below(20, ThreadLocalsFreed::thread)));
        System.out.println("removed " + gone(below(20, ThreadLocalsFreed::removed)));
        WeakReference<Object> held = below(20, ThreadLocalsFreed::held);
        System.gc();
        System.out.println("held " + below(20, () -> !held.refersTo(null)));
        LOCAL.set(null);
        System.out.println("no longer " + gone(held));
        System.out.println("captured " + gone(below(20, ThreadLocalsFreed::inLambda)));
    }
}
