// A default handler takes the main thread's exception; the exit code says so all the same.
// level: 5
// expect-exit: 1
package thread;

import java.util.concurrent.CountDownLatch;

public class UncaughtInMain {
    public static void main(String[] args) {
        CountDownLatch seen = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {
            System.out.println("default: " + t.getName() + " " + e);
            seen.countDown();
        });
        System.out.println(Thread.currentThread().getUncaughtExceptionHandler() == Thread.currentThread().getThreadGroup());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("hook");
            throw new IllegalArgumentException("in a hook");
        }, "hook"));
        new Thread(() -> {
            try {
                seen.await();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            System.out.println("other thread ends later");
        }).start();
        throw new UnsupportedOperationException("in main");
    }
}
