// newVirtualThreadPerTaskExecutor: results, failures, close waits, thousands of tasks that block.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

public class PerTask {
    public static void main(String[] args) throws Exception {
        AtomicLong sum = new AtomicLong();
        try (ExecutorService e = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                int id = i;
                futures.add(e.submit(() -> {
                    Thread.sleep(id % 10);
                    sum.addAndGet(id);
                    return id * 2;
                }));
            }
            long total = 0;
            for (Future<Integer> f : futures) {
                total += f.get();
            }
            System.out.println(sum + " " + total + " " + futures.get(5).state() + " " + futures.get(5).resultNow());
            Future<Object> failing = e.submit(() -> {
                throw new java.io.IOException("in a virtual thread");
            });
            try {
                failing.get();
            } catch (ExecutionException x) {
                System.out.println(x.getCause() + " " + failing.state() + " " + failing.exceptionNow().getMessage());
            }
            Future<String> cancelled = e.submit(() -> {
                Thread.sleep(3_600_000);
                return "never";
            });
            System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled());
            List<Callable<String>> tasks = List.of(() -> "a", () -> "b", () -> "c");
            StringBuilder b = new StringBuilder();
            for (Future<String> f : e.invokeAll(tasks)) {
                b.append(f.get());
            }
            System.out.println(b + " " + e.invokeAny(List.of(() -> "any")));
            e.execute(() -> {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException x) {
                    System.out.println("unexpected");
                }
                System.out.println("close waits");
            });
        }
        System.out.println("closed");
        ExecutorService closed = Executors.newVirtualThreadPerTaskExecutor();
        closed.close();
        try {
            closed.submit(() -> "x");
        } catch (RejectedExecutionException x) {
            System.out.println("refused " + closed.isTerminated());
        }
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(4);
        try (ExecutorService e = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task-", 1).factory())) {
            for (int p = 0; p < 3; p++) {
                e.submit(() -> {
                    for (int i = 1; i <= 200; i++) {
                        queue.put(i);
                    }
                    return null;
                });
            }
            Future<Long> consumer = e.submit(() -> {
                long s = 0;
                for (int i = 0; i < 600; i++) {
                    s += queue.take();
                }
                return s;
            });
            System.out.println(consumer.get());
            System.out.println(CompletableFuture.supplyAsync(() -> Thread.currentThread().getName().startsWith("task-"), e).get());
        }
    }
}
