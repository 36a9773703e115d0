// Inheritable thread locals of virtual threads: copies at creation, childValue, builders that inherit none, many threads.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

public class Inherited {
    static final InheritableThreadLocal<String> PATH = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) {
            return parent + "/" + "child";
        }

        @Override
        protected String initialValue() {
            return "root";
        }
    };
    static final ThreadLocal<StringBuilder> BUILDER = ThreadLocal.withInitial(StringBuilder::new);
    static final ThreadLocal<Integer> NONE = new ThreadLocal<>();

    static void descend(int depth) throws InterruptedException {
        System.out.println(depth + " " + PATH.get());
        if (depth < 3) {
            Thread t = Thread.ofVirtual().unstarted(() -> {
                try {
                    descend(depth + 1);
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            });
            PATH.set(PATH.get() + "+");
            t.start();
            t.join();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        PATH.set("main");
        Thread.startVirtualThread(() -> {
            try {
                descend(0);
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }).join();
        Thread.ofVirtual().inheritInheritableThreadLocals(false).start(() -> System.out.println(PATH.get())).join();
        ThreadFactory none = Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();
        ThreadFactory some = Thread.ofVirtual().inheritInheritableThreadLocals(true).factory();
        for (ThreadFactory f : List.of(none, some)) {
            Thread t = f.newThread(() -> System.out.println("made: " + PATH.get()));
            t.start();
            t.join();
        }
        AtomicInteger right = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int id = i;
            all.add(Thread.startVirtualThread(() -> {
                for (int k = 0; k < 10; k++) {
                    BUILDER.get().append(id);
                    Thread.yield();
                }
                boolean ok = BUILDER.get().toString().equals(String.valueOf(id).repeat(10));
                BUILDER.remove();
                ok &= BUILDER.get().isEmpty() && NONE.get() == null;
                NONE.set(id);
                Thread.yield();
                ok &= NONE.get() == id;
                if (ok) {
                    right.incrementAndGet();
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(right + " " + NONE.get() + " " + PATH.get());
    }
}
