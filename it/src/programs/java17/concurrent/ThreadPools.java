// ThreadPoolExecutor: sizes, queues, hooks, policies for what does not fit, threads that die.
// level: 5
package concurrent;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ThreadPools {
    static void fill(String name, RejectedExecutionHandler handler) throws InterruptedException {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(2), handler);
        CountDownLatch hold = new CountDownLatch(1);
        StringBuffer ran = new StringBuffer();
        int refused = 0;
        for (int i = 0; i < 6; i++) {
            int id = i;
            try {
                pool.execute(() -> {
                    try {
                        if (!Thread.currentThread().getName().equals("main")) {
                            hold.await();
                        }
                    } catch (InterruptedException e) {
                        ran.append("i");
                    }
                    synchronized (ran) {
                        ran.append(Thread.currentThread().getName().equals("main") ? "main" : "").append(id).append(' ');
                    }
                });
            } catch (RejectedExecutionException e) {
                refused++;
            }
        }
        System.out.print(name + ": pool " + pool.getPoolSize() + ", queue " + pool.getQueue().size() + ", refused " + refused);
        hold.countDown();
        pool.shutdown();
        pool.awaitTermination(60, TimeUnit.SECONDS);
        String[] done = ran.toString().split(" ");
        java.util.Arrays.sort(done);
        System.out.println(", ran " + String.join(" ", done) + ", completed " + pool.getCompletedTaskCount());
    }

    public static void main(String[] args) throws Exception {
        fill("abort", new ThreadPoolExecutor.AbortPolicy());
        fill("caller runs", new ThreadPoolExecutor.CallerRunsPolicy());
        fill("discard", new ThreadPoolExecutor.DiscardPolicy());
        fill("discard oldest", new ThreadPoolExecutor.DiscardOldestPolicy());
        fill("own", (r, e) -> System.out.print(e.isShutdown() ? "shut down " : ""));
        AtomicInteger before = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger factory = new AtomicInteger();
        CountDownLatch terminated = new CountDownLatch(1);
        ThreadPoolExecutor p = new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), r -> {
            Thread t = new Thread(r, "worker " + factory.incrementAndGet());
            t.setUncaughtExceptionHandler((u, e) -> { });
            return t;
        }) {
            @Override
            protected void beforeExecute(Thread t, Runnable r) {
                before.incrementAndGet();
            }

            @Override
            protected void afterExecute(Runnable r, Throwable t) {
                if (t != null) {
                    failures.incrementAndGet();
                }
            }

            @Override
            protected void terminated() {
                terminated.countDown();
            }
        };
        System.out.println(p.prestartAllCoreThreads() + " " + p.getPoolSize());
        for (int i = 0; i < 20; i++) {
            int id = i;
            p.execute(() -> {
                if (id % 4 == 0) {
                    throw new IllegalStateException("dies");
                }
            });
        }
        p.shutdown();
        terminated.await();
        System.out.println(before + " " + failures + " " + p.getCompletedTaskCount() + " " + p.getLargestPoolSize() + " " + p.isTerminated());
        ThreadPoolExecutor idle = new ThreadPoolExecutor(3, 3, 5, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
        idle.allowCoreThreadTimeOut(true);
        for (int i = 0; i < 3; i++) {
            idle.submit(() -> 1).get();
        }
        while (idle.getPoolSize() > 0) {
            Thread.sleep(1);
        }
        System.out.println("idle threads ended");
    }
}
