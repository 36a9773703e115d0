// Thread locals in virtual threads: own values, inheritance, removal, none if the builder says so.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class Locals {
    static final ThreadLocal<Integer> OWN = ThreadLocal.withInitial(() -> -1);
    static final InheritableThreadLocal<String> PASSED = new InheritableThreadLocal<>();

    public static void main(String[] args) throws InterruptedException {
        OWN.set(7);
        PASSED.set("from main");
        Thread.startVirtualThread(() -> {
            System.out.println(OWN.get() + " " + PASSED.get());
            OWN.set(8);
            PASSED.set("changed");
            try {
                Thread.startVirtualThread(() -> System.out.println("inner " + OWN.get() + " " + PASSED.get())).join();
                Thread.ofPlatform().start(() -> System.out.println("platform " + OWN.get() + " " + PASSED.get())).join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            OWN.remove();
            System.out.println("removed " + OWN.get());
        }).join();
        System.out.println("main " + OWN.get() + " " + PASSED.get());
        Thread.ofVirtual().inheritInheritableThreadLocals(false).start(() -> System.out.println("not inherited " + PASSED.get())).join();
        AtomicInteger right = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int id = i;
            all.add(Thread.startVirtualThread(() -> {
                OWN.set(id);
                for (int k = 0; k < 5; k++) {
                    Thread.yield();
                    if (OWN.get() != id) {
                        System.out.println("someone else's value");
                    }
                }
                try {
                    Thread.sleep(id % 5);
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
                if (OWN.get() == id && PASSED.get().equals("from main")) {
                    right.incrementAndGet();
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(right);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Thread.startVirtualThread(() -> System.out.println(Thread.currentThread().getContextClassLoader() == loader)).join();
    }
}
