// Exceptions and cancellation in ForkJoinPool tasks.
// level: 5
package concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

public class ForkJoinFailures {
    static final class Deep extends RecursiveTask<Integer> {
        final int n;

        Deep(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n == 0) {
                throw new IllegalArgumentException("at the bottom");
            }
            Deep below = new Deep(n - 1);
            below.fork();
            return below.join() + 1;
        }
    }

    static Throwable root(Throwable t) {
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return t;
    }

    public static void main(String[] args) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            pool.invoke(new Deep(8));
        } catch (IllegalArgumentException e) {
            System.out.println("invoke: " + root(e).getMessage());
        }
        ForkJoinTask<Integer> task = pool.submit(new Deep(3));
        try {
            task.get();
        } catch (ExecutionException e) {
            System.out.println("get: " + root(e).getMessage());
        }
        System.out.println(task.isCompletedAbnormally() + " " + task.isCompletedNormally() + " " + task.isCancelled()
                + " " + root(task.getException()).getMessage());
        task.quietlyJoin();
        Deep never = new Deep(1);
        System.out.println(never.cancel(true) + " " + never.isCancelled() + " " + never.isDone());
        try {
            never.join();
        } catch (CancellationException e) {
            System.out.println("join: cancelled");
        }
        Deep set = new Deep(1);
        set.complete(42);
        System.out.println(set.join() + " " + set.isCompletedNormally() + " " + set.getRawResult());
        Deep failed = new Deep(1);
        failed.completeExceptionally(new java.io.IOException("given"));
        try {
            failed.get();
        } catch (ExecutionException e) {
            System.out.println(root(e));
        }
        System.out.println(ForkJoinTask.adapt(() -> "adapted").invoke());
        ForkJoinPool.ManagedBlocker blocker = new ForkJoinPool.ManagedBlocker() {
            boolean done;

            @Override
            public boolean block() throws InterruptedException {
                Thread.sleep(5);
                done = true;
                return true;
            }

            @Override
            public boolean isReleasable() {
                return done;
            }
        };
        pool.submit(() -> {
            try {
                ForkJoinPool.managedBlock(blocker);
                System.out.println("blocked and released " + ForkJoinTask.inForkJoinPool());
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }).get();
        System.out.println(ForkJoinTask.inForkJoinPool() + " " + pool.getParallelism());
        pool.shutdownNow();
    }
}
