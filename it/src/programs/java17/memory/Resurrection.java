// Finalizers: run once, may resurrect, may throw; weak references are cleared before, phantom ones come after.
// level: 5
package memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

@SuppressWarnings({"deprecation", "removal"})
public class Resurrection {
    static volatile Resurrection saved;
    static volatile WeakReference<Resurrection> weak;
    static final CountDownLatch FIRST = new CountDownLatch(1);
    static int runs;
    static boolean clearedBefore;

    @Override
    protected void finalize() {
        runs++;
        clearedBefore = weak.get() == null;
        saved = this;
        FIRST.countDown();
    }

    static class Throwing {
        final CountDownLatch latch;

        Throwing(CountDownLatch latch) {
            this.latch = latch;
        }

        @Override
        protected void finalize() {
            latch.countDown();
            throw new IllegalStateException("ignored");
        }
    }

    static class Never extends Throwing {
        Never(CountDownLatch latch) {
            super(latch);
            throw new IllegalArgumentException("constructor");
        }
    }

    /** Overwrites what earlier calls left on the stack, where a conservative collector may see it. */
    static int scrub(int n) {
        long a = n;
        long b = n + 1;
        long c = n + 2;
        return n == 0 ? 0 : scrub(n - 1) + (int) (a ^ b ^ c);
    }

    static PhantomReference<Object> make(ReferenceQueue<Object> q) {
        Resurrection r = new Resurrection();
        weak = new WeakReference<>(r);
        return new PhantomReference<>(r, q);
    }

    /** Far down the stack, so that nothing of it stays in the caller's frame, where a conservative collector may see it. */
    static <T> T below(int depth, Supplier<T> s) {
        return depth == 0 ? s.get() : below(depth - 1, s);
    }

    static boolean collected(CountDownLatch latch) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            scrub(100);
            System.gc();
            if (latch.await(10, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    static void again(ReferenceQueue<Object> q) {
        System.out.println("alive again " + (saved != null) + ", phantom " + q.poll());
        saved = null;
    }

    static void throwing(CountDownLatch latch, int n) {
        for (int i = 0; i < n; i++) {
            new Throwing(latch);
        }
        try {
            new Never(latch);
        } catch (IllegalArgumentException e) {
            System.out.println("thrown in the constructor");
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        PhantomReference<Object> phantom = below(20, () -> make(q));
        System.out.println(collected(FIRST) + " " + runs + " weak cleared " + clearedBefore);
        below(20, () -> {
            again(q);
            return null;
        });
        CountDownLatch all = new CountDownLatch(6);
        below(20, () -> {
            throwing(all, 5);
            return null;
        });
        System.out.println("failing finalizers " + collected(all));
        Object arrived = null;
        for (int i = 0; i < 500 && arrived == null; i++) {
            scrub(100);
            System.gc();
            arrived = q.remove(10);
        }
        System.out.println("phantom " + (arrived == phantom) + ", finalized once " + (runs == 1));
        System.runFinalization();
    }
}
