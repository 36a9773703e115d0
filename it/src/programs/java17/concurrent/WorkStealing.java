// A work-stealing pool and nested parallelism: tasks that wait for tasks do not starve.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

public class WorkStealing {
    static final class Fib extends RecursiveTask<Integer> {
        final int n;

        Fib(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fib a = new Fib(n - 1);
            a.fork();
            return new Fib(n - 2).compute() + a.join();
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newWorkStealingPool(3);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int n = i;
            tasks.add(() -> new Fib(n).invoke());
        }
        StringBuilder line = new StringBuilder();
        for (Future<Integer> f : pool.invokeAll(tasks)) {
            line.append(f.get()).append(' ');
        }
        System.out.println(line);
        System.out.println(pool.submit(() -> IntStream.range(0, 1000).parallel().map(i -> i * 2).sum()).get());
        System.out.println(IntStream.range(0, 20).parallel().map(i -> IntStream.range(0, 100).parallel().map(j -> i * j).sum()).sum());
        pool.shutdown();
        System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS));
        ForkJoinPool async = new ForkJoinPool(2, ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                (t, e) -> System.out.println("handler: " + e.getMessage()), true);
        System.out.println(async.getAsyncMode() + " " + async.getParallelism());
        async.submit(() -> System.out.println("daemon worker " + Thread.currentThread().isDaemon()
                + " " + (ForkJoinPool.commonPool() != async))).get();
        System.out.println(async.awaitQuiescence(60, TimeUnit.SECONDS) + " " + async.isQuiescent());
        async.shutdown();
        System.out.println(ForkJoinPool.commonPool().getParallelism() > 0);
        ForkJoinPool.commonPool().shutdown();
        System.out.println("the common pool goes on: " + !ForkJoinPool.commonPool().isShutdown());
    }
}
