// ThreadLocal and InheritableThreadLocal: initial values, child values, removal, threads that inherit nothing.
// level: 5
package thread;

public class InheritableLocals {
    static int made;
    static final ThreadLocal<Integer> INITIAL = ThreadLocal.withInitial(() -> ++made);
    static final ThreadLocal<String> PLAIN = new ThreadLocal<>();
    static final InheritableThreadLocal<String> PASSED = new InheritableThreadLocal<>();
    static final InheritableThreadLocal<StringBuilder> COPIED = new InheritableThreadLocal<>() {
        @Override
        protected StringBuilder childValue(StringBuilder parent) {
            return new StringBuilder(parent).append('+');
        }

        @Override
        protected StringBuilder initialValue() {
            return new StringBuilder("new");
        }
    };

    static void show(String who) {
        System.out.println(who + ": " + INITIAL.get() + " " + PLAIN.get() + " " + PASSED.get() + " " + COPIED.get());
    }

    static void run(Thread t) throws InterruptedException {
        t.start();
        t.join();
    }

    public static void main(String[] args) throws InterruptedException {
        show("main");
        PLAIN.set("plain");
        PASSED.set("passed");
        COPIED.get().append(" value");
        show("main");
        run(new Thread(() -> {
            show("child");
            PASSED.set("changed by the child");
            COPIED.get().append("!");
            try {
                run(new Thread(() -> show("grandchild")));
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }));
        show("main");
        Thread late = new Thread(() -> show("late"));
        PASSED.set("after the thread was made");
        run(late);
        run(new Thread(null, () -> show("inherits nothing"), "x", 0, false));
        INITIAL.remove();
        PASSED.remove();
        show("removed");
        INITIAL.set(null);
        show("set to null");
        ThreadLocal<Integer>[] many = many(500);
        int sum = 0;
        for (int i = 0; i < many.length; i += 2) {
            many[i].remove();
        }
        for (ThreadLocal<Integer> l : many) {
            sum += l.get() == null ? -1 : l.get();
        }
        System.out.println(sum);
    }

    @SuppressWarnings("unchecked")
    static ThreadLocal<Integer>[] many(int n) {
        ThreadLocal<Integer>[] all = new ThreadLocal[n];
        for (int i = 0; i < n; i++) {
            all[i] = new ThreadLocal<>();
            all[i].set(i);
        }
        return all;
    }
}
