// ThreadPoolExecutor in all its knobs: saturation policies, factories, hooks, core time-outs, failing tasks and threads.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class PoolPolicies {
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    static class Worker extends Thread {
        Worker(ThreadGroup g, Runnable r, String name) {
            super(g, r, name, 256 * 1024);
        }

        @Override
        public void run() {
            LOG.add(getName() + " starts");
            try {
                super.run();
            } finally {
                LOG.add(getName() + " ends");
            }
        }
    }

    static class Group extends ThreadGroup {
        Group() {
            super("workers");
        }

        @Override
        public void uncaughtException(Thread t, Throwable e) {
            LOG.add("group of " + t.getName() + ": " + e);
        }
    }

    static class Watched extends ThreadPoolExecutor {
        final AtomicInteger running = new AtomicInteger();

        Watched(ThreadFactory f) {
            super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), f);
        }

        @Override
        protected void beforeExecute(Thread t, Runnable r) {
            LOG.add("before " + t.getName() + " " + (t == Thread.currentThread()));
            running.incrementAndGet();
        }

        @Override
        protected void afterExecute(Runnable r, Throwable t) {
            if (t == null && r instanceof Future<?> f && f.isDone()) {
                try {
                    f.get();
                } catch (CancellationException | ExecutionException e) {
                    t = e;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            LOG.add("after " + running.decrementAndGet() + " " + t);
        }

        @Override
        protected void terminated() {
            LOG.add("terminated");
        }
    }

    static void rejected(String name, RejectedExecutionHandler handler) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 5, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2), handler);
        Thread main = Thread.currentThread();
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 6; i++) {
            int id = i;
            try {
                pool.execute(() -> {
                    ran.add(id + (Thread.currentThread() == main ? "main" : ""));
                    if (Thread.currentThread() != main) {
                        try {
                            go.await();
                        } catch (InterruptedException e) {
                            ran.add("interrupted");
                        }
                    }
                });
            } catch (RejectedExecutionException e) {
                String m = e.getMessage();
                System.out.println(name + " " + i + m.substring(m.lastIndexOf('[')));
            }
        }
        System.out.println(name + " " + pool.getPoolSize() + " " + pool.getQueue().size() + " " + pool.getLargestPoolSize());
        go.countDown();
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.getCompletedTaskCount());
        Collections.sort(ran);
        System.out.println(ran);
        try {
            pool.execute(() -> ran.add("late"));
            System.out.println(name + " takes more " + ran.contains("late"));
        } catch (RejectedExecutionException e) {
            String m = e.getMessage();
            System.out.println(name + m.substring(m.lastIndexOf('[')));
        }
    }

    static void hooks() throws Exception {
        Group group = new Group();
        AtomicInteger made = new AtomicInteger();
        Watched pool = new Watched(r -> new Worker(group, r, "w" + made.incrementAndGet()));
        pool.execute(() -> LOG.add("one " + Thread.currentThread().getThreadGroup().getName()));
        pool.execute(() -> {
            throw new IllegalStateException("kills the worker");
        });
        Future<?> failing = pool.submit(() -> {
            throw new IllegalStateException("kept in the future");
        });
        Future<Integer> sum = pool.submit(() -> 1 + 2);
        System.out.println(sum.get());
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e);
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS));
        while (group.activeCount() > 0) {
            Thread.onSpinWait();
        }
        LOG.stream().filter(s -> s.startsWith("before")).forEach(System.out::println);
        LOG.stream().filter(s -> s.startsWith("after")).forEach(System.out::println);
        List<String> rest = new ArrayList<>(LOG);
        rest.removeIf(s -> s.startsWith("before") || s.startsWith("after"));
        Collections.sort(rest);
        System.out.println(rest);
    }

    static void knobs() throws Exception {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
        System.out.println(pool.prestartCoreThread() + " " + pool.prestartAllCoreThreads() + " " + pool.prestartCoreThread());
        pool.setKeepAliveTime(5, TimeUnit.MILLISECONDS);
        pool.allowCoreThreadTimeOut(true);
        while (pool.getPoolSize() > 0) {
            Thread.onSpinWait();
        }
        System.out.println(pool.submit(() -> Thread.currentThread().getName().matches("pool-\\d+-thread-3")).get());
        try {
            pool.setCorePoolSize(3);
            System.out.println(pool.getCorePoolSize() + " " + pool.getMaximumPoolSize());
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        CountDownLatch block = new CountDownLatch(1);
        CountDownLatch in = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            pool.submit(() -> {
                in.countDown();
                block.await();
                return 1;
            });
        }
        in.await();
        Future<Integer> queued = pool.submit(() -> 1);
        Future<Integer> gone = pool.submit(() -> 2);
        gone.cancel(false);
        System.out.println(pool.getQueue().size());
        pool.purge();
        System.out.println(pool.getQueue().size() + " " + queued.isDone() + " " + gone.isCancelled());
        String text = gone.toString();
        System.out.println(text.substring(text.indexOf('[')));
        List<Runnable> left = pool.shutdownNow();
        System.out.println(left.size() + " " + (left.get(0) == queued) + " " + pool.isShutdown());
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + queued.isDone());
        try {
            queued.get(1, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            System.out.println(e);
        }
        ExecutorService ordered = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
        ordered.execute(() -> { });
        try {
            CountDownLatch hold = new CountDownLatch(1);
            ordered.shutdown();
            hold.countDown();
            ordered.execute(() -> { });
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
        ThreadPoolExecutor noThreads = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), r -> null);
        try {
            noThreads.execute(() -> System.out.println("never"));
        } catch (RejectedExecutionException e) {
            System.out.println("no thread, no task");
        }
        System.out.println(noThreads.getPoolSize() + " " + noThreads.isTerminated());
        noThreads.shutdown();
        System.out.println(noThreads.awaitTermination(1, TimeUnit.SECONDS));
        for (Callable<Object> bad : List.<Callable<Object>>of(() -> Executors.newFixedThreadPool(0),
                () -> new ThreadPoolExecutor(2, 1, 0, TimeUnit.DAYS, new LinkedBlockingQueue<>()),
                () -> Executors.newCachedThreadPool(null), () -> Executors.newScheduledThreadPool(-1))) {
            try {
                System.out.println(bad.call());
            } catch (RuntimeException e) {
                System.out.println(e + " " + e.getStackTrace()[0].getMethodName());
            }
        }
    }

    public static void main(String[] args) throws Exception {
        rejected("abort", new ThreadPoolExecutor.AbortPolicy());
        rejected("caller", new ThreadPoolExecutor.CallerRunsPolicy());
        rejected("discard", new ThreadPoolExecutor.DiscardPolicy());
        rejected("oldest", new ThreadPoolExecutor.DiscardOldestPolicy());
        hooks();
        knobs();
    }
}
