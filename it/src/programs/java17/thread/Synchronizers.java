// Semaphore, barrier, phaser, read-write lock, CompletableFuture, ForkJoin, scheduled tasks, Exchanger.
// level: 5
package thread;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class Synchronizers {
    static class Sum extends RecursiveTask<Long> {
        final int from, to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override protected Long compute() {
            if (to - from < 1000) {
                long s = 0;
                for (int i = from; i < to; i++) s += i;
                return s;
            }
            int mid = (from + to) >>> 1;
            Sum l = new Sum(from, mid), r = new Sum(mid, to);
            l.fork();
            return r.compute() + l.join();
        }
    }

    public static void main(String[] args) throws Exception {
        Semaphore sem = new Semaphore(2);
        AtomicInteger in = new AtomicInteger(), max = new AtomicInteger(), rounds = new AtomicInteger();
        CyclicBarrier bar = new CyclicBarrier(4, rounds::incrementAndGet);
        Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) {
            ts[i] = new Thread(() -> {
                try {
                    for (int k = 0; k < 5; k++) {
                        sem.acquire();
                        max.accumulateAndGet(in.incrementAndGet(), Math::max);
                        Thread.yield();
                        in.decrementAndGet();
                        sem.release();
                        bar.await();
                    }
                } catch (Exception e) {
                    System.out.println(e);
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) t.join();
        System.out.println((max.get() <= 2) + " " + rounds + " " + sem.availablePermits() + " " + sem.tryAcquire(3));
        System.out.println(new ForkJoinPool(2).invoke(new Sum(0, 100_000)));
        CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 20).thenApply(x -> x + 1).thenCombine(CompletableFuture.supplyAsync(() -> 2), (a, b) -> a * b);
        System.out.println(f.get(10, TimeUnit.SECONDS));
        CompletableFuture<Integer> bad = CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("async"); });
        System.out.println(bad.exceptionally(e -> -1).join() + " " + bad.handle((v, e) -> e.getClass().getSimpleName()).join());
        try {
            bad.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause());
        }
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        rw.readLock().lock();
        rw.readLock().lock();
        System.out.println(rw.getReadLockCount() + " " + rw.writeLock().tryLock());
        ScheduledExecutorService ses = Executors.newScheduledThreadPool(1);
        System.out.println(ses.schedule(() -> "scheduled", 10, TimeUnit.MILLISECONDS).get());
        ses.shutdownNow();
        Exchanger<String> ex = new Exchanger<>();
        Thread t = new Thread(() -> {
            try { System.out.println("other got " + ex.exchange("from other")); } catch (InterruptedException e) { }
        });
        t.start();
        String got = ex.exchange("from main");
        t.join();
        System.out.println("main got " + got);
    }
}
