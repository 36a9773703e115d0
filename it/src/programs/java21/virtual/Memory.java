// Virtual threads and the collector: what their stacks hold stays, what ended ones held goes.
// level: 5
package virtual;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

public class Memory {
    static int hold(int depth, CountDownLatch ready, CountDownLatch go, String text) {
        String own = text + depth;
        int[] data = {depth, depth * 2};
        if (depth == 0) {
            ready.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                return -1;
            }
            return 0;
        }
        int below = hold(depth - 1, ready, go, own);
        return below + (own.endsWith(String.valueOf(depth)) && data[1] == 2 * data[0] ? 1 : 1000);
    }

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

    static WeakReference<Object> inThread() {
        Object[] o = {new Object()};
        WeakReference<Object> r = new WeakReference<>(o[0]);
        Thread t = Thread.startVirtualThread(() -> {
            Thread.yield();
            o[0].hashCode();
        });
        join(t);
        o[0] = null;
        return r;
    }

    static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int n = 300;
        CountDownLatch ready = new CountDownLatch(n);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        int[] results = new int[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            all.add(Thread.startVirtualThread(() -> results[id] = hold(20, ready, go, "t" + id + "-")));
        }
        ready.await();
        byte[][] churn = new byte[50][];
        for (int i = 0; i < 3000; i++) {
            churn[i % 50] = new byte[i * 7 % 9000];
        }
        System.gc();
        go.countDown();
        int sum = 0;
        for (int i = 0; i < n; i++) {
            all.get(i).join();
            sum += results[i];
        }
        System.out.println(sum);
        WeakReference<Object> r = below(20, Memory::inThread);
        for (int i = 0; i < 500 && !r.refersTo(null); i++) {
            scrub(100);
            System.gc();
            Thread.sleep(2);
        }
        System.out.println("gone " + r.refersTo(null));
        long total = 0;
        for (int i = 0; i < 20_000; i++) {
            int[] cell = new int[1];
            Thread t = Thread.startVirtualThread(() -> cell[0] = 1);
            t.join();
            total += cell[0];
        }
        System.out.println(total);
    }
}
