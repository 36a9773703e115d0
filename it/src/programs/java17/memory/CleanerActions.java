// Cleaner: explicit clean runs once, actions run after the object is gone, failing actions do not stop others.
// level: 5
package memory;

import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public class CleanerActions {
    static final Cleaner CLEANER = Cleaner.create();

    static final class Resource implements AutoCloseable {
        private final Cleaner.Cleanable cleanable;

        Resource(Runnable release) {
            cleanable = CLEANER.register(this, release);
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    static void drop(Runnable release) {
        below(20, () -> new Resource(release).hashCode());
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

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        try (Resource r = new Resource(runs::incrementAndGet)) {
            System.out.println("open " + runs);
            r.close();
        }
        System.out.println("closed " + runs);
        CountDownLatch gone = new CountDownLatch(1);
        drop(gone::countDown);
        System.out.println("dropped " + collected(gone));
        CountDownLatch several = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            int id = i;
            drop(() -> {
                several.countDown();
                if (id % 3 == 0) {
                    throw new IllegalStateException("ignored");
                }
            });
        }
        System.out.println("many " + collected(several));
        Resource kept = new Resource(() -> System.out.println("cleaned at last"));
        System.gc();
        Thread.sleep(10);
        System.out.println("kept");
        kept.close();
        kept.close();
        try {
            new Resource(() -> {
                throw new IllegalStateException("explicit clean lets it through");
            }).close();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Cleaner named = Cleaner.create(r -> {
            Thread t = new Thread(r, "own cleaner");
            t.setDaemon(true);
            return t;
        });
        CountDownLatch own = new CountDownLatch(1);
        String[] name = new String[1];
        register(named, () -> {
            name[0] = Thread.currentThread().getName();
            own.countDown();
        });
        System.out.println(collected(own) + " " + name[0]);
        try {
            CLEANER.register(new Object(), null);
        } catch (NullPointerException e) {
            System.out.println("no action");
        }
    }

    static void register(Cleaner c, Runnable r) {
        below(20, () -> c.register(new Object(), r));
    }
}
