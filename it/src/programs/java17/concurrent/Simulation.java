// A bank with locks, executors, phasers and delay queues; deterministic results only.
// level: 5
// time-out: 60
package concurrent;

import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;
import java.util.stream.*;

public class Simulation {
    static final class Account {
        final int id;
        private long cents;
        final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        Account(int id, long c) { this.id = id; cents = c; }
        long read() { lock.readLock().lock(); try { return cents; } finally { lock.readLock().unlock(); } }
    }

    static void transfer(Account a, Account b, long n) {
        Account x = a.id < b.id ? a : b, y = x == a ? b : a;
        x.lock.writeLock().lock();
        try {
            y.lock.writeLock().lock();
            try {
                if (a.cents < n) throw new IllegalStateException("account " + a.id);
                a.cents -= n;
                b.cents += n;
            } finally {
                y.lock.writeLock().unlock();
            }
        } finally {
            x.lock.writeLock().unlock();
        }
    }

    static void attempt(String what, Callable<?> c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()) + (e.getSuppressed().length == 0 ? "" : Arrays.toString(e.getSuppressed())));
        }
    }

    record Job(String name, long at) implements Delayed {
        public long getDelay(TimeUnit u) { return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS); }
        public int compareTo(Delayed o) { return Long.compare(at, ((Job) o).at); }
    }

    static class MergeSort extends RecursiveAction {
        final int[] a; final int lo, hi;
        MergeSort(int[] a, int lo, int hi) { this.a = a; this.lo = lo; this.hi = hi; }
        protected void compute() {
            if (hi - lo < 500) { Arrays.sort(a, lo, hi); return; }
            int m = (lo + hi) >>> 1;
            invokeAll(new MergeSort(a, lo, m), new MergeSort(a, m, hi));
            int[] t = Arrays.copyOfRange(a, lo, m);
            for (int i = 0, j = m, k = lo; i < t.length; k++) a[k] = j == hi || t[i] <= a[j] ? t[i++] : a[j++];
        }
    }

    static class Count extends CountedCompleter<Integer> {
        final int[] a; final int lo, hi; final AtomicInteger sum;
        Count(CountedCompleter<?> p, int[] a, int lo, int hi, AtomicInteger s) { super(p); this.a = a; this.lo = lo; this.hi = hi; sum = s; }
        public void compute() {
            if (hi - lo > 1000) {
                int m = (lo + hi) >>> 1;
                setPendingCount(2);
                new Count(this, a, lo, m, sum).fork();
                new Count(this, a, m, hi, sum).fork();
            } else for (int i = lo; i < hi; i++) sum.addAndGet(a[i] & 1);
            tryComplete();
        }
    }

    public static void main(String[] args) throws Exception {
        Account[] acc = IntStream.range(0, 8).mapToObj(i -> new Account(i, 10_000)).toArray(Account[]::new);
        ExecutorService pool = Executors.newFixedThreadPool(4, r -> { Thread t = new Thread(r); t.setDaemon(true); return t; });
        List<Future<Integer>> fs = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            int seed = t;
            fs.add(pool.submit(() -> {
                Random r = new Random(seed);
                int refused = 0;
                for (int i = 0; i < 2000; i++) {
                    int a = r.nextInt(8), b = (a + 1 + r.nextInt(7)) % 8;
                    try { transfer(acc[a], acc[b], r.nextInt(3000)); } catch (IllegalStateException e) { refused++; }
                }
                return refused < 12000 ? 1 : 0;
            }));
        }
        int ok = 0;
        for (Future<Integer> f : fs) ok += f.get();
        System.out.println(ok + " " + Arrays.stream(acc).mapToLong(Account::read).sum() + " " + acc[0].lock.isFair() + acc[0].lock.getReadLockCount() + acc[0].lock.isWriteLocked());
        attempt("failing", () -> pool.submit(() -> { throw new java.io.IOException("inside"); }).get());
        attempt("timeout", () -> pool.submit(() -> { Thread.sleep(5000); return 1; }).get(20, TimeUnit.MILLISECONDS));
        attempt("invokeAny", () -> pool.invokeAny(List.of(() -> { throw new Exception("x"); }, () -> "second")));
        attempt("invokeAny none", () -> pool.invokeAny(List.<Callable<String>>of(() -> { throw new Exception("x"); })));
        attempt("cancel", () -> { Future<?> f = pool.submit(() -> { try { Thread.sleep(9000); } catch (InterruptedException e) { } }); boolean c = f.cancel(true); return c + " " + f.isCancelled() + " " + f.isDone() + f.get(); });
        pool.shutdownNow();
        attempt("rejected", () -> { try { return pool.submit(() -> 1); } catch (RejectedExecutionException e) { return e.getMessage().replaceAll("@[0-9a-f]+", "@").replaceAll("\\[.*", ""); } });
        System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS) + " " + pool.isTerminated());
        attempt("bad pool", () -> Executors.newFixedThreadPool(0));
        attempt("bad pool2", () -> new ThreadPoolExecutor(3, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()));
        ThreadPoolExecutor tp = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy()) {
            @Override protected void afterExecute(Runnable r, Throwable t) { super.afterExecute(r, t); }
        };
        CountDownLatch gate = new CountDownLatch(1);
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        tp.execute(() -> { try { gate.await(); } catch (InterruptedException e) { } });
        tp.execute(() -> ran.add("queued"));
        tp.execute(() -> ran.add("caller " + Thread.currentThread().getName()));
        gate.countDown();
        tp.shutdown();
        tp.awaitTermination(5, TimeUnit.SECONDS);
        System.out.println(ran + " " + tp.getCompletedTaskCount() + " " + tp.getLargestPoolSize());
        ForkJoinPool fj = new ForkJoinPool(3);
        int[] data = new Random(5).ints(20_000).toArray();
        fj.invoke(new MergeSort(data, 0, data.length));
        AtomicInteger odd = new AtomicInteger();
        fj.invoke(new Count(null, data, 0, data.length, odd));
        System.out.println(IntStream.range(1, data.length).allMatch(i -> data[i - 1] <= data[i]) + " " + odd + " " + fj.submit(() -> IntStream.range(0, 1000).parallel().sum()).get() + " " + fj.getParallelism());
        fj.shutdown();
        Phaser ph = new Phaser(1) { protected boolean onAdvance(int phase, int parties) { System.out.println("advance " + phase + " " + parties); return phase >= 2 || parties == 0; } };
        AtomicIntegerArray marks = new AtomicIntegerArray(3);
        Thread[] ts = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int id = i;
            ph.register();
            ts[i] = new Thread(() -> { while (!ph.isTerminated()) { marks.incrementAndGet(id); ph.arriveAndAwaitAdvance(); } });
            ts[i].start();
        }
        ph.arriveAndDeregister();
        for (Thread t : ts) t.join();
        System.out.println(marks + " " + ph.isTerminated() + " " + (ph.getPhase() < 0));
        DelayQueue<Job> dq = new DelayQueue<>();
        long now = System.nanoTime();
        dq.add(new Job("late", now + 30_000_000));
        dq.add(new Job("soon", now + 1_000_000));
        System.out.println(dq.take().name() + " " + dq.take().name() + " " + dq.poll());
        CyclicBarrier cb = new CyclicBarrier(2, () -> System.out.println("tripped"));
        AtomicReference<String> seen = new AtomicReference<>();
        Thread other = new Thread(() -> { try { cb.await(); cb.await(); } catch (Exception e) { seen.set("other " + e); } });
        other.start();
        cb.await();
        Thread.currentThread().interrupt();
        attempt("barrier", () -> cb.await());
        other.join();
        System.out.println(seen);
        attempt("broken", () -> cb.isBroken() + " " + cb.await());
        CompletableFuture<String> cf = CompletableFuture.supplyAsync(() -> 20).thenApplyAsync(x -> x + 1).thenCompose(x -> CompletableFuture.supplyAsync(() -> "v" + x)).whenComplete((v, e) -> { });
        attempt("cf", () -> cf.thenCombine(CompletableFuture.completedFuture("!"), String::concat).get());
        attempt("cf fail", () -> CompletableFuture.supplyAsync(() -> { if (true) throw new IllegalArgumentException("bad"); return 1; }).thenApply(x -> x + 1).join());
        attempt("cf get", () -> CompletableFuture.failedFuture(new java.io.IOException("io")).get());
        attempt("cf handle", () -> CompletableFuture.<Integer>failedFuture(new java.io.IOException("io")).exceptionally(e -> -1).thenApply(x -> x * 2).join());
        attempt("cf any", () -> CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture(5)).join());
        attempt("cf timeout", () -> new CompletableFuture<>().orTimeout(10, TimeUnit.MILLISECONDS).join());
        attempt("cf default", () -> new CompletableFuture<String>().completeOnTimeout("dflt", 10, TimeUnit.MILLISECONDS).join());
        attempt("cf state", () -> cf.toString().replaceAll("@[0-9a-f]+", "@") + " " + new CompletableFuture<>().toString().replaceAll("@[0-9a-f]+", "@") + cf.isCompletedExceptionally() + cf.getNow("z"));
        Exchanger<String> ex = new Exchanger<>();
        Thread et = new Thread(() -> { try { System.out.println("got " + ex.exchange("from thread").length()); } catch (InterruptedException e) { } });
        et.start();
        String mine = ex.exchange("from main!");
        et.join();
        System.out.println(mine);
        ScheduledExecutorService ses = Executors.newScheduledThreadPool(1);
        AtomicInteger ticks = new AtomicInteger();
        ScheduledFuture<?> every = ses.scheduleAtFixedRate(() -> { if (ticks.incrementAndGet() == 3) throw new RuntimeException("stop"); }, 0, 1, TimeUnit.MILLISECONDS);
        attempt("periodic", every::get);
        attempt("scheduled", () -> ses.schedule(() -> "done", 5, TimeUnit.MILLISECONDS).get() + ticks);
        ses.shutdown();
        Timer timer = new Timer("tm", true);
        CountDownLatch fired = new CountDownLatch(2);
        timer.schedule(new TimerTask() { public void run() { fired.countDown(); if (fired.getCount() == 0) cancel(); } }, 1, 1);
        fired.await();
        timer.cancel();
        attempt("timer", () -> { timer.schedule(new TimerTask() { public void run() { } }, 1); return 0; });
        StampedLock sl = new StampedLock();
        long st = sl.tryOptimisticRead();
        System.out.println(sl.validate(st) + " " + sl.isWriteLocked() + " " + (sl.tryConvertToWriteLock(st) != 0) + " " + sl.validate(st) + " " + sl.toString().replaceAll(".*\\[", "["));
        ConcurrentHashMap<String, LongAdder> counts = new ConcurrentHashMap<>();
        Stream.of("a b a c b a".split(" ")).parallel().forEach(w -> counts.computeIfAbsent(w, k -> new LongAdder()).increment());
        System.out.println(new TreeMap<>(counts) + " " + counts.reduceValuesToLong(1, LongAdder::sum, 0, Long::sum) + " " + counts.search(1, (k, v) -> v.sum() == 3 ? k : null) + " " + counts.mappingCount());
        attempt("recursive", () -> { ConcurrentHashMap<Integer, Integer> m = new ConcurrentHashMap<>(); return m.computeIfAbsent(1, k -> m.computeIfAbsent(1, j -> 2)); });
        ConcurrentSkipListMap<Integer, String> sk = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
        for (int i = 0; i < 10; i++) sk.put(i, "v" + i);
        System.out.println(sk.headMap(6, true) + " " + sk.ceilingKey(20) + sk.floorKey(4) + " " + sk.pollFirstEntry() + sk.descendingMap().firstKey() + " " + new ConcurrentSkipListSet<>(List.of(3, 1, 2)).higher(1));
        BlockingQueue<Integer> lbq = new LinkedBlockingDeque<>(1);
        System.out.println(lbq.offer(1) + " " + lbq.offer(2, 1, TimeUnit.MILLISECONDS) + " " + lbq.remainingCapacity() + " " + lbq.drainTo(new ArrayList<>()) + " " + new PriorityBlockingQueue<>(List.of(3, 1, 2)).poll());
        attempt("full", () -> { lbq.add(1); return lbq.add(2); });
        ThreadLocal<Integer> tl = ThreadLocal.withInitial(() -> 7);
        System.out.println(tl.get() + " " + CompletableFuture.supplyAsync(() -> { tl.set(8); return tl.get(); }).get() + " " + tl.get() + " " + TimeUnit.DAYS.toMillis(2) + TimeUnit.of(java.time.temporal.ChronoUnit.HOURS) + TimeUnit.MILLISECONDS.convert(Duration.ofSeconds(3)));
        LongAccumulator la = new LongAccumulator(Math::max, Long.MIN_VALUE);
        IntStream.range(0, 100).parallel().forEach(i -> la.accumulate(i * 7 % 101));
        AtomicStampedReference<String> asr = new AtomicStampedReference<>("x", 1);
        AtomicReference<List<Integer>> ar = new AtomicReference<>(List.of());
        IntStream.range(0, 50).parallel().forEach(i -> ar.updateAndGet(l -> { List<Integer> n = new ArrayList<>(l); n.add(i); return n; }));
        System.out.println(la + " " + asr.compareAndSet("x", "y", 1, 2) + asr.getStamp() + " " + ar.get().stream().mapToInt(i -> i).sum() + " " + new AtomicLong(5).accumulateAndGet(6, (a, b) -> a * b) + new AtomicBoolean(true).getAndSet(false));
        Semaphore sem = new Semaphore(2, true);
        System.out.println(sem.tryAcquire(3) + " " + sem.drainPermits() + " " + sem.toString().replaceAll(".*\\[", "["));
        attempt("lock state", () -> { new ReentrantLock().unlock(); return 0; });
        attempt("cond", () -> { new ReentrantLock().newCondition().signal(); return 0; });
        attempt("rlock cond", () -> new ReentrantReadWriteLock().readLock().newCondition());
        System.out.println(new ReentrantLock().toString().replaceAll("@[0-9a-f]+", "@") + " " + new CountDownLatch(3).toString().replaceAll("@[0-9a-f]+", "@"));
    }
}
