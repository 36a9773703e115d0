// ExecutorService.invokeAll and invokeAny: order of results, failures, time limits.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class InvokeAll {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int id = i;
            tasks.add(() -> {
                if (id % 5 == 4) {
                    throw new IllegalStateException("task " + id);
                }
                Thread.sleep((12 - id) % 4);
                return "r" + id;
            });
        }
        for (Future<String> f : pool.invokeAll(tasks)) {
            try {
                System.out.print(f.get() + " ");
            } catch (ExecutionException e) {
                System.out.print("[" + e.getMessage() + "] ");
            }
        }
        System.out.println();
        String any = pool.invokeAny(List.of(() -> {
            throw new IllegalStateException("no");
        }, () -> "the only one", () -> {
            throw new Exception("neither");
        }));
        System.out.println(any);
        try {
            pool.invokeAny(List.of(() -> {
                throw new java.io.IOException("all fail");
            }));
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        try {
            pool.invokeAny(List.<Callable<String>>of());
        } catch (IllegalArgumentException e) {
            System.out.println("nothing to run: " + e.getMessage());
        }
        List<Callable<String>> slow = List.of(() -> "quick", () -> {
            Thread.sleep(600_000);
            return "slow";
        });
        List<Future<String>> done = pool.invokeAll(slow, 500, TimeUnit.MILLISECONDS);
        System.out.println(done.get(0).get() + " " + done.get(1).isCancelled());
        try {
            done.get(1).get();
        } catch (CancellationException e) {
            System.out.println("cancelled: " + e.getMessage());
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS) + " " + pool.isTerminated());
    }
}
