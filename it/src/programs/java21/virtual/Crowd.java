// Ten thousand tasks on virtual threads: limits by semaphores, joins with durations, cancellation, nested executors, results in order.
// level: 5
package virtual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

public class Crowd {
    static final Semaphore PERMITS = new Semaphore(10);
    static final AtomicInteger INSIDE = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();

    static int limited(int n) throws InterruptedException {
        PERMITS.acquire();
        try {
            int now = INSIDE.incrementAndGet();
            MOST.accumulateAndGet(now, Math::max);
            Thread.yield();
            return n % 100;
        } finally {
            INSIDE.decrementAndGet();
            PERMITS.release();
        }
    }

    static void crowd() throws Exception {
        long sum = 0;
        try (ExecutorService e = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                int n = i;
                all.add(e.submit(() -> limited(n)));
            }
            for (Future<Integer> f : all) {
                sum += f.get();
            }
            System.out.println(all.get(3).state() + " " + all.get(3).resultNow());
        }
        System.out.println(sum + " " + (MOST.get() <= 10) + " " + PERMITS.availablePermits());
    }

    static void cancelling() throws Exception {
        ExecutorService e = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task-", 1).factory());
        CountDownLatch in = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        Future<String> slow = e.submit(() -> {
            in.countDown();
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException x) {
                interrupted.incrementAndGet();
            }
            return Thread.currentThread().getName();
        });
        in.await();
        try {
            slow.get(5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException x) {
            System.out.println(x);
        }
        System.out.println(slow.state() + " " + slow.cancel(true) + " " + slow.isCancelled() + " " + slow.state());
        for (Callable<Object> c : List.<Callable<Object>>of(slow::get, slow::resultNow, slow::exceptionNow)) {
            try {
                System.out.println(c.call());
            } catch (IllegalStateException x) {
                System.out.println(x);
            }
        }
        Future<?> failed = e.submit(() -> {
            throw new java.io.IOException("io");
        });
        try {
            failed.get();
        } catch (ExecutionException x) {
            System.out.println(x + " " + failed.exceptionNow() + " " + failed.state());
        }
        try {
            System.out.println((String) e.invokeAny(List.<Callable<String>>of(() -> {
                throw new IllegalStateException("one");
            }, () -> {
                Thread.sleep(1_000_000);
                return "sleeper";
            }, () -> "winner")));
            System.out.println(e.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2, () -> {
                throw new Error("x");
            })).stream().map(Future::state).toList());
            List<Future<Integer>> timed = e.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> {
                Thread.sleep(1_000_000);
                return 2;
            }), 50, TimeUnit.MILLISECONDS);
            System.out.println(timed.get(1).state());
        } finally {
            e.shutdown();
        }
        try {
            e.submit(() -> 1);
        } catch (RejectedExecutionException x) {
            System.out.println(x.getClass() + " " + e.isShutdown());
        }
        System.out.println(e.awaitTermination(1, TimeUnit.MINUTES) + " " + e.isTerminated() + " " + interrupted);
        e.close();
    }

    static void closing() throws Exception {
        AtomicInteger woken = new AtomicInteger();
        CountDownLatch in = new CountDownLatch(20);
        ExecutorService e = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < 20; i++) {
            e.submit(() -> {
                in.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException x) {
                    woken.incrementAndGet();
                }
            });
        }
        in.await();
        Thread closer = Thread.ofVirtual().start(() -> {
            e.close();
            System.out.println("closed " + woken + " " + Thread.currentThread().isInterrupted());
        });
        System.out.println(closer.join(Duration.ofMillis(20)) + " " + e.isShutdown());
        closer.interrupt();
        System.out.println(closer.join(Duration.ofMinutes(1)) + " " + closer.getState());
        ThreadFactory none = r -> null;
        try (ExecutorService broken = Executors.newThreadPerTaskExecutor(none)) {
            broken.submit(() -> 1);
        } catch (RejectedExecutionException x) {
            System.out.println("no thread");
        }
    }

    static void nested() throws Exception {
        ConcurrentHashMap<String, LongAdder> counts = new ConcurrentHashMap<>();
        try (ExecutorService outer = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                int id = i;
                outer.submit(() -> {
                    try (ExecutorService inner = Executors.newVirtualThreadPerTaskExecutor()) {
                        IntStream.range(0, 20).forEach(k -> inner.submit(() -> {
                            counts.computeIfAbsent("k" + (id + k) % 7, x -> new LongAdder()).increment();
                            synchronized (counts) {
                                Thread.yield();
                            }
                        }));
                    }
                    counts.computeIfAbsent("inner", x -> new LongAdder()).increment();
                });
            }
        }
        System.out.println(new java.util.TreeMap<>(counts));
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        ExecutorService e = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < 50; i++) {
            int id = i;
            chain = chain.thenRunAsync(() -> order.add(id), e);
        }
        chain.join();
        e.close();
        System.out.println(order.equals(IntStream.range(0, 50).boxed().toList()));
    }

    public static void main(String[] args) throws Exception {
        crowd();
        cancelling();
        closing();
        nested();
    }
}
