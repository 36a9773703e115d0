// Stack overflow in main, in a thread, in a pool's worker, in a timer, in a shutdown hook; the thread goes on.
// level: 5
// skip-gc-stress
package fault;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

public class OverflowThreads {
    static int depth;

    static int down(int n) {
        depth++;
        return down(n + 1) + 1;
    }

    static String attempt() {
        depth = 0;
        try {
            return "returned " + down(0);
        } catch (StackOverflowError e) {
            return e.getClass().getName() + " " + e.getMessage() + " deep " + (depth > 500) + " traced "
                    + (e.getStackTrace().length == 1024) + " " + e.getStackTrace()[500].getMethodName();
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("main: " + attempt());
        System.out.println("again: " + attempt());
        Thread t = new Thread(() -> System.out.println("thread: " + attempt()));
        t.start();
        t.join();
        Thread small = new Thread(null, () -> System.out.println("small stack: " + attempt()), "small", 256 << 10);
        small.start();
        small.join();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        for (int i = 0; i < 3; i++) {
            System.out.println("worker: " + pool.submit(OverflowThreads::attempt).get());
        }
        try {
            pool.submit(() -> down(0)).get();
        } catch (java.util.concurrent.ExecutionException e) {
            System.out.println("through the future: " + e.getCause());
        }
        pool.shutdown();
        System.out.println("fork join: " + ForkJoinPool.commonPool().submit(OverflowThreads::attempt).get());
        Thread dying = new Thread(() -> down(0));
        dying.setUncaughtExceptionHandler((u, e) -> System.out.println("uncaught: " + e));
        dying.start();
        dying.join();
        Thread[] several = new Thread[4];
        String[] results = new String[4];
        for (int i = 0; i < 4; i++) {
            int id = i;
            several[i] = new Thread(() -> {
                for (int k = 0; k < 5; k++) {
                    try {
                        down(0);
                    } catch (StackOverflowError e) {
                        results[id] = (results[id] == null ? "" : results[id]) + "o";
                    }
                }
            });
            several[i].start();
        }
        for (int i = 0; i < 4; i++) {
            several[i].join();
            System.out.print(results[i] + " ");
        }
        System.out.println();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook: " + attempt())));
    }
}
