// Fork/join tasks that block: ManagedBlocker, compensation, CountedCompleter trees, pools of one's own, factories.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

public class ManagedBlockers {
    static class Taking<E> implements ForkJoinPool.ManagedBlocker {
        final LinkedBlockingQueue<E> queue;
        volatile E item;

        Taking(LinkedBlockingQueue<E> queue) {
            this.queue = queue;
        }

        @Override
        public boolean block() throws InterruptedException {
            if (item == null) {
                item = queue.take();
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            return item != null || (item = queue.poll()) != null;
        }
    }

    static class Worker extends ForkJoinWorkerThread {
        static final AtomicInteger STARTED = new AtomicInteger();
        static final AtomicInteger ENDED = new AtomicInteger();

        Worker(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        protected void onStart() {
            super.onStart();
            STARTED.incrementAndGet();
            setName("own worker");
        }

        @Override
        protected void onTermination(Throwable e) {
            ENDED.incrementAndGet();
            super.onTermination(e);
        }
    }

    static class Finder extends CountedCompleter<String> {
        final String[] array;
        final int lo;
        final int hi;
        final AtomicLong seen;
        String found;

        Finder(CountedCompleter<?> parent, String[] array, int lo, int hi, AtomicLong seen) {
            super(parent);
            this.array = array;
            this.lo = lo;
            this.hi = hi;
            this.seen = seen;
        }

        @Override
        public void compute() {
            int l = lo;
            int h = hi;
            while (h - l > 16) {
                int mid = (l + h) >>> 1;
                addToPendingCount(1);
                new Finder(this, array, mid, h, seen).fork();
                h = mid;
            }
            for (int i = l; i < h; i++) {
                if (found == null || array[i].compareTo(found) > 0) {
                    found = array[i];
                }
            }
            seen.addAndGet(h - l);
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            for (CountedCompleter<?> c = caller; c != this && c instanceof Finder f; c = null) {
                merge(f);
            }
            if (caller != this && getCompleter() == null) {
                return;
            }
        }

        synchronized void merge(Finder f) {
            if (f.found != null && (found == null || f.found.compareTo(found) > 0)) {
                found = f.found;
            }
        }

        @Override
        public String getRawResult() {
            return found;
        }
    }

    static class Fib extends RecursiveTask<Integer> {
        final int n;

        Fib(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            if (n == 13 && getPool() != null) {
                getSurplusQueuedTaskCount();
            }
            Fib f = new Fib(n - 1);
            f.fork();
            int other = new Fib(n - 2).compute();
            return (f.tryUnfork() ? f.compute() : f.join()) + other;
        }
    }

    public static void main(String[] args) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(2, Worker::new, (t, e) -> System.out.println(t.getName() + " died of " + e), true);
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        List<ForkJoinTask<Integer>> takers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            takers.add(pool.submit(() -> {
                Taking<Integer> t = new Taking<>(queue);
                ForkJoinPool.managedBlock(t);
                return t.item * t.item;
            }));
        }
        pool.submit(() -> {
            for (int i = 1; i <= 6; i++) {
                queue.add(i);
            }
        });
        int sum = 0;
        for (ForkJoinTask<Integer> t : takers) {
            sum += t.get(30, TimeUnit.SECONDS);
        }
        System.out.println(sum + " " + pool.getAsyncMode() + " " + pool.getParallelism());
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        ForkJoinTask<Boolean> locked = pool.submit(() -> {
            ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                boolean has;

                @Override
                public boolean block() {
                    if (!has) {
                        lock.lock();
                    }
                    return has = true;
                }

                @Override
                public boolean isReleasable() {
                    return has || (has = lock.tryLock());
                }
            });
            try {
                return lock.isHeldByCurrentThread();
            } finally {
                lock.unlock();
            }
        });
        lock.unlock();
        System.out.println(locked.get());
        System.out.println(pool.invoke(new Fib(18)) + " " + new Fib(15).invoke() + " " + ForkJoinPool.commonPool().invoke(new Fib(16)));
        String[] words = new String[1000];
        for (int i = 0; i < words.length; i++) {
            words[i] = "w" + (i * 7919 % 1000);
        }
        AtomicLong seen = new AtomicLong();
        Finder root = new Finder(null, words, 0, words.length, seen);
        pool.invoke(root);
        System.out.println(seen + " " + root.isCompletedNormally());
        ForkJoinTask<?> adapted = ForkJoinTask.adapt(() -> {
            throw new Exception("checked");
        });
        try {
            pool.submit(adapted).join();
        } catch (RuntimeException e) {
            Throwable x = e;
            while (x.getCause() != null) {
                x = x.getCause();
            }
            System.out.println(e.getClass().getName() + " " + x.getMessage());
        }
        System.out.println(adapted.isCompletedAbnormally() + " " + adapted.isCancelled());
        CountDownLatch in = new CountDownLatch(1);
        ForkJoinTask<?> sleeping = pool.submit(() -> {
            in.countDown();
            LinkedBlockingQueue<String> never = new LinkedBlockingQueue<>();
            try {
                never.take();
            } catch (InterruptedException e) {
                System.out.println("taking was interrupted");
            }
        });
        in.await();
        pool.shutdownNow();
        System.out.println(pool.awaitTermination(30, TimeUnit.SECONDS) + " " + (Worker.STARTED.get() == Worker.ENDED.get()) + " " + sleeping.isDone());
        System.out.println(pool.toString().replaceAll(".*\\[|, parallelism.*", ""));
        System.out.println(ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS));
        List<ForkJoinTask<Integer>> all = new ArrayList<>(ForkJoinTask.invokeAll(List.of(new Fib(5), new Fib(6), new Fib(7))));
        System.out.println(all.stream().map(ForkJoinTask::join).toList() + " " + ForkJoinTask.inForkJoinPool());
    }
}
