// Shutdown hooks that throw, exit, halt not, start threads, use executors; the exit code stays.
// level: 5
// expect-exit: 3
package system;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class FailingHooks {
    static final CountDownLatch FIRST = new CountDownLatch(1);
    static final CountDownLatch SECOND = new CountDownLatch(1);

    static void await(CountDownLatch l) {
        try {
            l.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void hook(String name, Runnable r) {
        Runtime.getRuntime().addShutdownHook(new Thread(r, name));
    }

    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {
            System.out.println("handler: " + t.getName() + " " + e.getMessage());
            FIRST.countDown();
        });
        hook("failing hook", () -> {
            throw new IllegalStateException("in a hook");
        });
        hook("hook with a pool", () -> {
            await(FIRST);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                System.out.println(pool.submit(() -> "pool in a hook").get());
            } catch (Exception e) {
                System.out.println(e);
            }
            pool.shutdown();
            SECOND.countDown();
        });
        Thread exiting = new Thread(() -> {
            await(SECOND);
            System.out.println("exit in the hook's child");
            System.exit(99);
        });
        exiting.setDaemon(true);
        hook("hook that starts one that exits", () -> {
            await(SECOND);
            exiting.start();
            try {
                exiting.join(100);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            System.out.println("still going " + exiting.isAlive());
        });
        Thread same = new Thread(() -> { });
        Runtime.getRuntime().addShutdownHook(same);
        for (Runnable bad : new Runnable[] {() -> Runtime.getRuntime().addShutdownHook(same), () -> hook("null", null),
                () -> Runtime.getRuntime().addShutdownHook(null), () -> Runtime.getRuntime().addShutdownHook(Thread.currentThread())}) {
            try {
                bad.run();
                System.out.println("fine");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getName() + " " + (e instanceof NullPointerException ? "" : e.getMessage()));
            }
        }
        Thread t = new Thread(() -> {
            try {
                System.exit(3);
            } finally {
                System.out.println("never");
            }
        });
        t.start();
        t.join();
        System.out.println("never either");
    }
}
