// Cleaner actions: explicit, and after the object is gone.
// level: 5
package ref;

import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Cleaners {
    static final Cleaner CLEANER = Cleaner.create();

    static class Resource implements AutoCloseable {
        private final Cleaner.Cleanable cleanable;

        Resource(Runnable action) { cleanable = CLEANER.register(this, action); }

        @Override public void close() { cleanable.clean(); }
    }

    static void leak(CountDownLatch latch) {
        for (int i = 0; i < 10; i++) new Resource(latch::countDown);
    }

    static int deep(int n) { return n == 0 ? 0 : deep(n - 1) + 1; }

    public static void main(String[] args) throws InterruptedException {
        try (Resource r = new Resource(() -> System.out.println("cleaned by close"))) {
            System.out.println("using");
            r.close();
        }
        CountDownLatch latch = new CountDownLatch(5);
        leak(latch);
        deep(200);
        boolean done = false;
        for (int i = 0; i < 50 && !done; i++) {
            System.gc();
            done = latch.await(50, TimeUnit.MILLISECONDS);
        }
        System.out.println(done);
    }
}
