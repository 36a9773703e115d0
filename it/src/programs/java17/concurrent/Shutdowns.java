// Pools that end: shutdown, shutdownNow, tasks refused, tasks that were waiting.
// level: 5
package concurrent;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

public class Shutdowns {
    public static void main(String[] args) throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        StringBuffer order = new StringBuffer();
        for (int i = 0; i < 30; i++) {
            int id = i;
            single.execute(() -> order.append(id).append(','));
        }
        single.shutdown();
        System.out.println(single.isShutdown() + " " + single.awaitTermination(60, TimeUnit.SECONDS));
        System.out.println(order);
        try {
            single.execute(() -> System.out.println("never"));
        } catch (RejectedExecutionException e) {
            System.out.println("refused");
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        for (int i = 0; i < 10; i++) {
            pool.execute(() -> {
                started.countDown();
                try {
                    Thread.sleep(600_000);
                    System.out.println("never");
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            });
        }
        started.await();
        System.out.println("waiting for a minute: " + pool.awaitTermination(5, TimeUnit.MILLISECONDS));
        List<Runnable> rest = pool.shutdownNow();
        interrupted.await();
        System.out.println(rest.size() + " never began, " + pool.awaitTermination(60, TimeUnit.SECONDS));
        CountDownLatch died = new CountDownLatch(1);
        ExecutorService failing = Executors.newFixedThreadPool(1, r -> {
            Thread t = new Thread(r, "factory made");
            t.setUncaughtExceptionHandler((u, e) -> {
                System.out.println(u.getName() + " died: " + e.getMessage());
                died.countDown();
            });
            return t;
        });
        failing.execute(() -> {
            throw new IllegalStateException("execute lets it through");
        });
        died.await();
        System.out.println(failing.submit(() -> Thread.currentThread().getName()).get());
        failing.submit(() -> {
            throw new IllegalStateException("submit keeps it");
        });
        failing.shutdown();
        System.out.println(failing.awaitTermination(60, TimeUnit.SECONDS));
        ExecutorService cached = Executors.newCachedThreadPool();
        int sum = 0;
        for (int i = 0; i < 50; i++) {
            int id = i;
            sum += cached.submit(() -> id * id).get();
        }
        System.out.println(sum + " " + cached.shutdownNow().size());
    }
}
