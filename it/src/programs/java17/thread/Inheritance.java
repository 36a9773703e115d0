// What a new thread takes from the one that makes it.
// expect-exit: 1
// level: 5
package thread;

public class Inheritance {
    static final InheritableThreadLocal<StringBuilder> LOCAL = new InheritableThreadLocal<>() {
        @Override protected StringBuilder childValue(StringBuilder parent) { return parent == null ? null : new StringBuilder(parent).append("+child"); }
    };
    static final ThreadLocal<String> OWN = ThreadLocal.withInitial(() -> "initial of " + Thread.currentThread().getName());

    static void show(String what) {
        Thread t = Thread.currentThread();
        System.out.println(what + " " + t.isDaemon() + " " + t.getPriority() + " " + LOCAL.get() + " " + OWN.get() + " " + (t.getContextClassLoader() == Inheritance.class.getClassLoader()));
    }

    static void run(Thread t) throws InterruptedException {
        t.start();
        t.join();
    }

    public static void main(String[] args) throws InterruptedException {
        LOCAL.set(new StringBuilder("main"));
        OWN.set("set in main");
        show("main");
        run(new Thread(() -> show("one"), "one"));
        Thread d = new Thread(() -> {
            show("two");
            try {
                run(new Thread(() -> show("three"), "three"));
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        }, "two");
        d.setDaemon(true);
        d.setPriority(7);
        run(d);
        run(new Thread(null, () -> show("four"), "four", 0, false));
        LOCAL.remove();
        OWN.remove();
        show("main");
        Thread.currentThread().setPriority(3);
        System.out.println(new Thread().getPriority());
        for (int p : new int[] {0, 11}) {
            try {
                Thread.currentThread().setPriority(p);
            } catch (IllegalArgumentException e) {
                System.out.println("priority " + p);
            }
        }
        Thread n = new Thread("first name");
        n.setName("second name");
        System.out.println(n.getName() + " " + n.isInterrupted());
        n.interrupt();
        System.out.println(n.isInterrupted());
        try {
            n.setName(null);
        } catch (NullPointerException e) {
            System.out.println("name cannot be null: " + e.getMessage());
        }
        Thread.currentThread().setName("renamed");
        System.out.println(Thread.currentThread().getName());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        System.out.println(Thread.currentThread().getContextClassLoader());
        Thread.currentThread().setContextClassLoader(before);
        System.out.println(Thread.currentThread().getContextClassLoader() == before);
        Thread early = new Thread(() -> System.out.println("interrupted before start " + Thread.interrupted()));
        early.interrupt();
        run(early);
        throw new IllegalStateException("in a renamed thread");
    }
}
