// Scoped values: binding, rebinding, nesting, exceptions, unbound ones, in virtual threads.
// level: 5
package virtual;

import java.util.NoSuchElementException;

public class Scoped {
    static final ScopedValue<String> USER = ScopedValue.newInstance();
    static final ScopedValue<Integer> LEVEL = ScopedValue.newInstance();

    static String show() {
        return USER.orElse("nobody") + " " + (LEVEL.isBound() ? LEVEL.get() : "-");
    }

    static int nested(int n) {
        if (n == 0) {
            return LEVEL.get();
        }
        return ScopedValue.where(LEVEL, LEVEL.get() + n).call(() -> nested(n - 1)) * 2 + LEVEL.get();
    }

    public static void main(String[] args) throws Exception {
        System.out.println(show() + " " + USER.isBound());
        try {
            USER.get();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        ScopedValue.where(USER, "alice").run(() -> {
            System.out.println(show());
            ScopedValue.where(USER, "bob").where(LEVEL, 3).run(() -> System.out.println(show()));
            System.out.println(show());
        });
        System.out.println(ScopedValue.where(LEVEL, 1).call(() -> nested(6)));
        try {
            ScopedValue.where(USER, "carol").call(() -> {
                throw new java.io.IOException("as " + USER.get());
            });
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage() + " then " + show());
        }
        ScopedValue.Carrier carrier = ScopedValue.where(USER, "dave").where(LEVEL, 9);
        System.out.println(carrier.get(USER) + " " + carrier.get(LEVEL));
        Thread v = Thread.ofVirtual().start(() -> {
            System.out.println("not inherited: " + show());
            carrier.run(() -> {
                for (int i = 0; i < 3; i++) {
                    Thread.yield();
                    System.out.println(show());
                }
            });
        });
        v.join();
        Thread[] all = new Thread[50];
        int[] right = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            int id = i;
            all[i] = Thread.startVirtualThread(() -> ScopedValue.where(LEVEL, id).run(() -> {
                for (int k = 0; k < 10; k++) {
                    Thread.yield();
                    right[id] += LEVEL.get() == id ? 1 : 0;
                }
            }));
        }
        int sum = 0;
        for (int i = 0; i < all.length; i++) {
            all[i].join();
            sum += right[i];
        }
        System.out.println(sum);
        System.out.println(LEVEL.orElse(-5) + " " + ScopedValue.where(USER, null).call(() -> String.valueOf(USER.get())));
        try {
            LEVEL.orElseThrow(() -> new IllegalStateException("unbound"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
