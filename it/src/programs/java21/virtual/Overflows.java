// Stack overflow in virtual threads: again and again, caught and not, while others run; traces, locks and thread locals are fine afterwards.
// level: 5
// skip-gc-stress
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public class Overflows {
    static final ThreadLocal<String> LOCAL = new ThreadLocal<>();

    static int down(int n) {
        return down(n + 1) + 1;
    }

    static int yields(int n) {
        if (n == 100) {
            Thread.yield();
        }
        return yields(n + 1) + 1;
    }

    static int locks(int n, Object lock) {
        synchronized (lock) {
            return locks(n + 1, lock) + 1;
        }
    }

    static int unwinds(int n, AtomicInteger left) {
        try {
            return unwinds(n + 1, left) + 1;
        } finally {
            left.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger caught = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int id = i;
            all.add(Thread.ofVirtual().start(() -> {
                LOCAL.set("t" + id);
                for (int k = 0; k < 5; k++) {
                    try {
                        yields(k);
                    } catch (StackOverflowError e) {
                        caught.addAndGet(e.getStackTrace().length);
                        Thread.yield();
                    }
                }
                if (!LOCAL.get().equals("t" + id)) {
                    System.out.println("lost");
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(caught);
        Object lock = new Object();
        Thread.ofVirtual().start(() -> {
            AtomicInteger left = new AtomicInteger();
            for (int k = 0; k < 4; k++) {
                try {
                    locks(0, lock);
                } catch (StackOverflowError e) {
                    System.out.println("locked " + Thread.holdsLock(lock) + " " + e.getStackTrace()[1000].getMethodName());
                }
                try {
                    unwinds(0, left);
                } catch (StackOverflowError e) {
                    System.out.println("unwound " + (left.get() > 500));
                }
            }
        }).join();
        synchronized (lock) {
            System.out.println("lock is free");
        }
        try (ExecutorService e = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> failed = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int n = i;
                failed.add(e.submit(() -> down(n)));
            }
            for (Future<Integer> f : failed) {
                try {
                    f.get();
                } catch (ExecutionException x) {
                    System.out.println(x.getCause() + " " + x.getMessage());
                }
            }
        }
        Thread uncaught = Thread.ofVirtual().name("uncaught").unstarted(() -> down(0));
        uncaught.setUncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " " + e + " " + t.getState()));
        uncaught.start();
        uncaught.join();
        ScopedOrNot.check();
    }

    static final class ScopedOrNot {
        static void check() throws InterruptedException {
            Thread[] chain = new Thread[1];
            StringBuilder out = new StringBuilder();
            Runnable[] next = new Runnable[1];
            int[] depth = {0};
            next[0] = () -> {
                out.append(depth[0]);
                if (++depth[0] < 8) {
                    Thread t = Thread.startVirtualThread(next[0]);
                    try {
                        t.join();
                    } catch (InterruptedException e) {
                        out.append(e);
                    }
                }
            };
            chain[0] = Thread.startVirtualThread(next[0]);
            chain[0].join();
            System.out.println(out);
        }
    }
}
