// Timers and scheduled pools: order, fixed rate and delay, cancellation in the middle, failing tasks, policies at shutdown.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class Timetables {
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    static void timers() throws Exception {
        Timer timer = new Timer("the timer", true);
        CountDownLatch third = new CountDownLatch(3);
        AtomicInteger runs = new AtomicInteger();
        TimerTask repeating = new TimerTask() {
            @Override
            public void run() {
                if (runs.incrementAndGet() == 3) {
                    LOG.add("cancel from within " + cancel() + " " + cancel());
                }
                third.countDown();
            }
        };
        timer.schedule(repeating, 1, 2);
        third.await();
        CountDownLatch after = new CountDownLatch(1);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                LOG.add("after in " + Thread.currentThread().getName() + " " + (scheduledExecutionTime() <= System.currentTimeMillis()));
                after.countDown();
            }
        }, new Date(System.currentTimeMillis() - 1000));
        after.await();
        System.out.println(runs + " " + (timer.purge() <= 1));
        for (Runnable bad : new Runnable[] {() -> timer.schedule(repeating, 1), () -> timer.schedule(new TimerTask() {
            @Override
            public void run() {
            }
        }, -1), () -> timer.scheduleAtFixedRate(repeating, 0, 0)}) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        CountDownLatch died = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {
            LOG.add(t.getName() + " died of " + e.getMessage());
            died.countDown();
        });
        AtomicReference<Thread> thread = new AtomicReference<>();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                thread.set(Thread.currentThread());
                throw new IllegalStateException("a bad task");
            }
        }, 0);
        died.await();
        thread.get().join();
        Thread.setDefaultUncaughtExceptionHandler(null);
        try {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                }
            }, 0);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    static class Decorating extends ScheduledThreadPoolExecutor {
        Decorating() {
            super(1);
        }

        @Override
        protected <V> RunnableScheduledFuture<V> decorateTask(Runnable r, RunnableScheduledFuture<V> task) {
            LOG.add("decorated " + task.isPeriodic());
            return task;
        }

        @Override
        protected void afterExecute(Runnable r, Throwable t) {
            super.afterExecute(r, t);
            LOG.add("done " + t);
        }
    }

    static void pools() throws Exception {
        Decorating pool = new Decorating();
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        pool.execute(() -> {
            in.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                LOG.add("unexpected");
            }
        });
        in.await();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<ScheduledFuture<?>> all = new ArrayList<>();
        for (int d : new int[] {5, 1, 3, 1, 4, 2}) {
            all.add(pool.schedule(() -> order.add(d), 150 * d, TimeUnit.MILLISECONDS));
        }
        ScheduledFuture<Integer> value = pool.schedule(() -> 42, 150 * 6, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> far = pool.schedule(() -> order.add(-1), 1, TimeUnit.DAYS);
        System.out.println(far.compareTo(value) > 0);
        System.out.println((far.getDelay(TimeUnit.HOURS) == 23) + " " + ((Delayed) far).compareTo(far) + " " + pool.getQueue().size());
        go.countDown();
        System.out.println(value.get() + " " + order);
        pool.setRemoveOnCancelPolicy(true);
        System.out.println(far.cancel(false) + " " + far.isDone() + " " + pool.getQueue().size());
        CountDownLatch runs = new CountDownLatch(4);
        ScheduledFuture<?> rate = pool.scheduleAtFixedRate(runs::countDown, 0, 1, TimeUnit.MILLISECONDS);
        runs.await();
        rate.cancel(true);
        try {
            rate.get();
        } catch (CancellationException e) {
            System.out.println(e);
        }
        AtomicInteger n = new AtomicInteger();
        ScheduledFuture<?> failing = pool.scheduleWithFixedDelay(() -> {
            if (n.incrementAndGet() == 3) {
                throw new IllegalStateException("third run");
            }
        }, 1, 1, TimeUnit.MILLISECONDS);
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage() + " " + n + " " + failing.isCancelled());
        }
        pool.schedule(() -> LOG.add("not before the shutdown"), 30, TimeUnit.MILLISECONDS);
        pool.scheduleAtFixedRate(() -> LOG.add("never"), 1, 1, TimeUnit.DAYS);
        pool.shutdown();
        System.out.println(pool.awaitTermination(30, TimeUnit.SECONDS) + " " + pool.getQueue().size());
        ScheduledExecutorService strict = Executors.newSingleThreadScheduledExecutor();
        strict.schedule(() -> LOG.add("never"), 1, TimeUnit.DAYS);
        System.out.println(strict.shutdownNow().size() + " " + strict.awaitTermination(10, TimeUnit.SECONDS));
    }

    public static void main(String[] args) throws Exception {
        timers();
        pools();
        List<String> decorated = LOG.stream().filter(s -> s.startsWith("decorated")).sorted().toList();
        LOG.removeIf(s -> s.startsWith("decorated") || s.equals("done null"));
        LOG.forEach(System.out::println);
        System.out.println(decorated);
    }
}
