// ExecutorCompletionService hands results out as they come.
// level: 5
package concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class CompletionServices {
    public static void main(String[] args) throws Exception {
        int n = 6;
        ExecutorService pool = Executors.newFixedThreadPool(n);
        ExecutorCompletionService<String> service = new ExecutorCompletionService<>(pool);
        CountDownLatch[] gates = new CountDownLatch[n];
        for (int i = 0; i < n; i++) {
            gates[i] = new CountDownLatch(1);
            int id = i;
            service.submit(() -> {
                gates[id].await();
                if (id == 4) {
                    throw new IllegalStateException("number 4");
                }
                return "number " + id;
            });
        }
        System.out.println(service.poll() + " " + service.poll(2, TimeUnit.MILLISECONDS));
        for (int id : new int[] {3, 0, 4, 5, 1, 2}) {
            gates[id].countDown();
            Future<String> f = service.take();
            try {
                System.out.println(f.isDone() + " " + f.get());
            } catch (ExecutionException e) {
                System.out.println("failed: " + e.getCause().getMessage());
            }
        }
        System.out.println(service.poll());
        Future<String> runnable = service.submit(() -> { }, "fixed");
        System.out.println((service.take() == runnable) + " " + runnable.get());
        pool.shutdown();
        System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS));
        Thread t = new Thread(() -> System.out.println("never"));
        try {
            service.submit(t, "refused");
        } catch (java.util.concurrent.RejectedExecutionException e) {
            System.out.println("refused");
        }
    }
}
