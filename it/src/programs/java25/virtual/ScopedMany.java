// Scoped values: rebinding at depth, exceptions out of bodies, many threads at once, what threads do not inherit.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

public class ScopedMany {
    static final ScopedValue<Integer> DEPTH = ScopedValue.newInstance();
    static final ScopedValue<String> NAME = ScopedValue.newInstance();
    @SuppressWarnings("unchecked")
    static final ScopedValue<Integer>[] MANY = new ScopedValue[40];

    static int down(int n) {
        if (n == 0) {
            Thread.yield();
            return DEPTH.get();
        }
        int below = ScopedValue.where(DEPTH, DEPTH.orElse(0) + 1).call(() -> down(n - 1));
        return below * 31 + DEPTH.orElse(-1);
    }

    static int overflow(int n) {
        return ScopedValue.where(DEPTH, n).call(() -> overflow(n + 1)) + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(down(5) + " " + DEPTH.isBound());
        ScopedValue.where(NAME, "a").where(DEPTH, 1).run(() -> {
            System.out.println(NAME.get() + DEPTH.get());
            ScopedValue.where(NAME, "b").run(() -> System.out.println(NAME.get() + DEPTH.get()));
            System.out.println(NAME.get());
            try {
                ScopedValue.where(NAME, "c").run(() -> {
                    throw new IllegalStateException(NAME.get());
                });
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + NAME.get());
            }
            try {
                Thread t = Thread.ofVirtual().start(() -> System.out.println("inherited " + NAME.isBound()));
                t.join();
                Thread.ofPlatform().start(() -> System.out.println("inherited " + NAME.isBound())).join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        try {
            NAME.get();
        } catch (NoSuchElementException e) {
            System.out.println("not bound " + NAME.orElse("else"));
        }
        try {
            System.out.println(NAME.orElseThrow(() -> new IllegalArgumentException("mine")));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (int i = 0; i < MANY.length; i++) {
            MANY[i] = ScopedValue.newInstance();
        }
        AtomicInteger right = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int id = i;
            all.add(Thread.startVirtualThread(() -> ScopedValue.where(NAME, "t" + id).run(() -> {
                ScopedValue.Carrier c = ScopedValue.where(DEPTH, id);
                for (int k = 0; k < MANY.length; k++) {
                    c = c.where(MANY[k], id * k);
                }
                c.run(() -> {
                    boolean ok = true;
                    for (int round = 0; round < 5; round++) {
                        for (int k = 0; k < MANY.length; k++) {
                            ok &= MANY[k].get() == id * k;
                        }
                        Thread.yield();
                        ok &= NAME.get().equals("t" + id) && DEPTH.get() == id;
                    }
                    if (ok) {
                        right.incrementAndGet();
                    }
                });
            })));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(right);
        Thread.startVirtualThread(() -> ScopedValue.where(NAME, "kept").run(() -> {
            try {
                overflow(0);
            } catch (StackOverflowError e) {
                System.out.println("overflow " + NAME.get() + " " + DEPTH.isBound());
            }
        })).join();
    }
}
