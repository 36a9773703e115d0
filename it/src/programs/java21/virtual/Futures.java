// CompletableFuture, invokeAll, invokeAny and scheduled work on an executor with a virtual thread for each task.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class Futures {
    static int slow(int x) {
        try {
            Thread.sleep(x % 5);
        } catch (InterruptedException e) {
            return -1;
        }
        return x * x;
    }

    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int x = i;
                all.add(CompletableFuture.supplyAsync(() -> slow(x), pool).thenApplyAsync(y -> y + 1, pool));
            }
            CompletableFuture<Integer> sum = all.stream().reduce(CompletableFuture.completedFuture(0),
                    (a, b) -> a.thenCombine(b, Integer::sum));
            System.out.println(sum.get());
            CompletableFuture<String> failed = CompletableFuture.supplyAsync(() -> {
                if (slow(2) == 4) {
                    throw new IllegalArgumentException("no");
                }
                return "yes";
            }, pool);
            System.out.println(failed.handle((v, e) -> v + " " + e).get());
            System.out.println(failed.exceptionally(e -> "instead").get());
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int x = i;
                tasks.add(() -> {
                    if (x == 7) {
                        throw new Exception("seven");
                    }
                    return slow(x);
                });
            }
            StringBuilder b = new StringBuilder();
            for (Future<Integer> f : pool.invokeAll(tasks)) {
                try {
                    b.append(f.get()).append(' ');
                } catch (ExecutionException e) {
                    b.append(e.getCause().getMessage()).append(' ');
                }
            }
            System.out.println(b);
            Callable<String> late = () -> {
                Thread.sleep(60_000);
                return "late";
            };
            String any = pool.invokeAny(List.of(late, () -> "first"));
            System.out.println(any);
            Future<String> never = pool.submit(() -> {
                Thread.sleep(60_000);
                return "slept";
            });
            try {
                never.get(5, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                System.out.println("timed out " + never.cancel(true) + " " + never.isCancelled() + " " + never.state());
            }
            CompletableFuture<String> timed = new CompletableFuture<String>().completeOnTimeout("by time", 5,
                    TimeUnit.MILLISECONDS);
            Thread.startVirtualThread(() -> System.out.println(timed.join())).join();
            pool.shutdown();
            try {
                pool.submit(() -> "too late");
            } catch (RejectedExecutionException e) {
                System.out.println("rejected");
            }
            System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.isTerminated());
        }
        ExecutorService fixed = Executors.newFixedThreadPool(4, Thread.ofVirtual().name("worker-", 0).factory());
        List<Future<String>> names = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            names.add(fixed.submit(() -> {
                Thread.sleep(5);
                return Thread.currentThread().getName();
            }));
        }
        List<String> sorted = new ArrayList<>();
        for (Future<String> f : names) {
            sorted.add(f.get());
        }
        sorted.sort(null);
        System.out.println(sorted);
        System.out.println(fixed.shutdownNow());
    }
}
