// Weak and phantom references arrive in their queues after a collection; enqueue, clear, refersTo by hand.
// level: 5
package memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

public class ReferenceQueues {
    /** Far down the stack, so that nothing of it stays in the caller's frame, where a conservative collector may see it. */
    static <T> T below(int depth, Supplier<T> s) {
        return depth == 0 ? s.get() : below(depth - 1, s);
    }

    /** Overwrites what earlier calls left on the stack. */
    static int scrub(int n) {
        long a = n;
        long b = n + 1;
        long c = n + 2;
        return n == 0 ? 0 : scrub(n - 1) + (int) (a ^ b ^ c);
    }

    static Reference<?> await(ReferenceQueue<?> q) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            scrub(100);
            System.gc();
            Reference<?> r = q.remove(20);
            if (r != null) {
                return r;
            }
        }
        return null;
    }

    static WeakReference<Object> weak(ReferenceQueue<Object> q) {
        return new WeakReference<>(new Object(), q);
    }

    static PhantomReference<Object> phantom(ReferenceQueue<Object> q) {
        return new PhantomReference<>(new StringBuilder("gone"), q);
    }

    static Set<Reference<?>> many(ReferenceQueue<Object> q, int n) {
        Set<Reference<?>> all = new HashSet<>();
        for (int i = 0; i < n; i++) {
            all.add(i % 2 == 0 ? new WeakReference<>(new byte[i], q) : new PhantomReference<>(new byte[i], q));
        }
        return all;
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        System.out.println(q.poll() + " " + q.remove(2));
        WeakReference<Object> w = below(20, () -> weak(q));
        System.out.println((await(q) == w) + " " + w.get() + " " + w.refersTo(null) + " " + q.poll());
        PhantomReference<Object> p = below(20, () -> phantom(q));
        System.out.println(p.get() + " " + p.refersTo(null));
        System.out.println((await(q) == p) + " " + p.refersTo(null));
        Object kept = new Object();
        WeakReference<Object> alive = new WeakReference<>(kept, q);
        System.gc();
        System.out.println((alive.get() == kept) + " " + alive.refersTo(kept) + " " + q.poll());
        System.out.println(alive.enqueue() + " " + alive.enqueue() + " " + (q.poll() == alive) + " " + alive.get());
        WeakReference<Object> cleared = new WeakReference<>(kept, q);
        cleared.clear();
        System.gc();
        System.out.println(cleared.get() + " " + q.remove(20));
        System.out.println(new WeakReference<>(kept).enqueue());
        Set<Reference<?>> all = below(20, () -> many(q, 40));
        int found = 0;
        for (int i = 0; i < 40; i++) {
            Reference<?> r = await(q);
            found += all.remove(r) ? 1 : 0;
        }
        System.out.println(found + " " + all.size() + " " + q.poll());
        Thread waiting = new Thread(() -> {
            try {
                System.out.println("removed " + (q.remove() == alive));
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        waiting.interrupt();
        waiting.join();
        try {
            q.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Reference.reachabilityFence(kept);
    }
}
