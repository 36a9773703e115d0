// What has a finalizer and what not: empty overrides, copies, constructors that throw, exceptions of finalizers.
// level: 5
package gc;

import java.util.concurrent.atomic.AtomicInteger;

@SuppressWarnings({"deprecation", "removal"})
public class FinalizerOrder {
    static final AtomicInteger plain = new AtomicInteger(), sub = new AtomicInteger(),
            copies = new AtomicInteger(), thrown = new AtomicInteger(), failing = new AtomicInteger();
    static final int MANY = 60;

    static class Plain {
        @Override protected void finalize() throws Throwable { plain.incrementAndGet(); }
    }

    static class Sub extends Plain {
        @Override protected void finalize() throws Throwable { sub.incrementAndGet(); super.finalize(); }
    }

    static class Silent extends Plain {
        @Override protected void finalize() { }
    }

    static class Counted implements Cloneable {
        final String name;

        Counted(String name) { this.name = name; }

        @Override protected Object clone() throws CloneNotSupportedException { return super.clone(); }

        @Override protected void finalize() { copies.incrementAndGet(); }
    }

    static class Throwing {
        Throwing(int i) { if (i >= 0) throw new IllegalArgumentException("no " + i); }

        @Override protected void finalize() { thrown.incrementAndGet(); }
    }

    static class Failing {
        @Override protected void finalize() { failing.incrementAndGet(); throw new IllegalStateException("dropped"); }
    }

    static class Selected extends Plain {
        final String text;

        Selected(boolean b) { super(); text = b ? "yes" : "no"; }
    }

    static void make() {
        for (int i = 0; i < MANY; i++) {
            new Plain();
            new Sub();
            new Silent();
            new Failing();
            new Selected(i % 2 == 0);
            try {
                new Counted("c" + i).clone();
            } catch (CloneNotSupportedException e) {
                System.out.println(e);
            }
            try {
                new Throwing(i);
            } catch (IllegalArgumentException e) {
                if (i == 3) System.out.println(e.getMessage());
            }
        }
    }

    static int deep(int n) { return n == 0 ? 0 : deep(n - 1) + 1; }

    static boolean enough(AtomicInteger n, int times) { return n.get() >= times * MANY - 10 && n.get() <= times * MANY; }

    public static void main(String[] args) throws InterruptedException {
        make();
        deep(300);
        for (int i = 0; i < 100 && !(enough(plain, 3) && enough(copies, 2) && enough(thrown, 1) && enough(failing, 1)); i++) {
            System.gc();
            System.runFinalization();
            Thread.sleep(10);
        }
        System.out.println(enough(plain, 3) + " " + enough(sub, 1) + " " + enough(copies, 2) + " " + enough(thrown, 1) + " " + enough(failing, 1));
    }
}
