// A crawler over a made-up web: CompletableFuture graphs with retries, time-outs, cancellation, and what is left of them.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

public class Crawler {
    record Page(String url, int size, List<String> links) {
        Page {
            if (size < 0) {
                throw new IllegalArgumentException("size of " + url + ": " + size);
            }
            links = List.copyOf(links);
        }
    }

    static class FetchFailed extends RuntimeException {
        final int status;

        FetchFailed(String url, int status) {
            super(url + " gave " + status);
            this.status = status;
        }
    }

    final ExecutorService io = Executors.newWorkStealingPool(4);
    final Semaphore connections = new Semaphore(3);
    final ConcurrentHashMap<String, CompletableFuture<Page>> pages = new ConcurrentHashMap<>();
    final ConcurrentHashMap<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    final LongAdder bytes = new LongAdder();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger tooMany = new AtomicInteger();

    Page fetch(String url) {
        connections.acquireUninterruptibly();
        try {
            if (open.incrementAndGet() > 3) {
                tooMany.incrementAndGet();
            }
            int n = Integer.parseInt(url.substring(1));
            int attempt = attempts.computeIfAbsent(url, u -> new AtomicInteger()).incrementAndGet();
            if (n % 17 == 0) {
                throw new FetchFailed(url, 404);
            }
            if (n % 7 == 3 && attempt < 3) {
                throw new FetchFailed(url, 503);
            }
            List<String> links = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                links.add("p" + (n * 3 + i * 5) % 120);
            }
            return new Page(url, n == 41 ? -1 : n * 10, links);
        } finally {
            open.decrementAndGet();
            connections.release();
        }
    }

    CompletableFuture<Page> retried(String url, int left) {
        return CompletableFuture.supplyAsync(() -> fetch(url), io).handle((p, e) -> {
            if (e instanceof CompletionException c && c.getCause() instanceof FetchFailed f && f.status == 503 && left > 0) {
                return retried(url, left - 1);
            }
            return e != null ? CompletableFuture.<Page>failedFuture(e) : CompletableFuture.completedFuture(p);
        }).thenCompose(f -> f);
    }

    CompletableFuture<Void> crawl(String url, int depth) {
        CompletableFuture<Page> mine = new CompletableFuture<>();
        CompletableFuture<Page> there = pages.putIfAbsent(url, mine);
        if (there != null) {
            return CompletableFuture.completedFuture(null);
        }
        retried(url, 3).whenComplete((p, e) -> {
            if (e != null) {
                mine.completeExceptionally(e);
            } else {
                mine.complete(p);
            }
        });
        return mine.thenCompose(p -> {
            bytes.add(p.size());
            List<CompletableFuture<Void>> next = new ArrayList<>();
            if (depth > 0) {
                p.links().forEach(l -> next.add(crawl(l, depth - 1)));
            }
            return CompletableFuture.allOf(next.toArray(CompletableFuture[]::new));
        }).exceptionally(e -> null);
    }

    static Throwable root(Throwable e) {
        while (e instanceof CompletionException || e instanceof ExecutionException) {
            e = e.getCause();
        }
        return e;
    }

    static void outcome(String what, CompletableFuture<?> f) {
        try {
            System.out.println(what + ": " + f.join());
        } catch (RuntimeException e) {
            System.out.println(what + " join: " + e);
        }
        try {
            f.get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            System.out.println(what + " get: " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
        System.out.println(what + " " + f.isDone() + f.isCancelled() + f.isCompletedExceptionally());
    }

    static void timeOuts() throws Exception {
        CompletableFuture<String> never = new CompletableFuture<>();
        outcome("time-out", never.copy().orTimeout(20, TimeUnit.MILLISECONDS).thenApply(String::length));
        outcome("default", never.copy().completeOnTimeout("late", 20, TimeUnit.MILLISECONDS).thenApply(String::length));
        CompletableFuture<String> child = never.thenApply(s -> s + "!");
        System.out.println(never.getNumberOfDependents() >= 1);
        child.cancel(true);
        outcome("cancelled", child);
        outcome("below cancelled", child.thenApply(String::length));
        System.out.println(never.isDone());
        never.obtrudeException(new IllegalStateException("obtruded"));
        outcome("obtruded", never);
        never.obtrudeValue("value");
        outcome("obtruded again", never);
        CompletableFuture<String> delayed = new CompletableFuture<>();
        delayed.completeAsync(() -> "async", CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS));
        CompletionStage<Integer> minimal = delayed.minimalCompletionStage().thenApply(String::length);
        try {
            minimal.toCompletableFuture().thenRun(() -> { }).get();
            ((CompletableFuture<Integer>) minimal).join();
        } catch (UnsupportedOperationException e) {
            System.out.println("minimal " + e.getMessage());
        }
        outcome("either", new CompletableFuture<String>().applyToEither(delayed, s -> s + " first"));
        outcome("any", CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.failedFuture(new TimeoutException("t"))));
        outcome("both", CompletableFuture.supplyAsync(() -> 6).thenCombineAsync(CompletableFuture.supplyAsync(() -> 7), (a, b) -> a * b));
        outcome("compose", CompletableFuture.failedFuture(new Exception("checked")).exceptionallyCompose(e -> {
            throw new IllegalStateException("in the handler", e);
        }));
        outcome("when", CompletableFuture.supplyAsync(() -> 1 / Integer.parseInt("0")).whenComplete((v, e) -> {
            throw new Error("ignored");
        }));
        outcome("when fine", CompletableFuture.completedFuture(3).whenComplete((v, e) -> {
            throw new Error("not ignored");
        }));
        CompletableFuture<Void> gate = new CompletableFuture<>();
        String text = gate.toString();
        System.out.println(text.substring(text.indexOf('[')) + (gate.thenRun(() -> { }) != null
                ? gate.toString().substring(gate.toString().indexOf('[')) : ""));
        gate.cancel(false);
        System.out.println(gate.toString().substring(gate.toString().indexOf('[')));
        try {
            gate.getNow(null);
        } catch (CancellationException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Crawler c = new Crawler();
        c.crawl("p1", 60).get(30, TimeUnit.SECONDS);
        Map<String, Integer> failures = new TreeMap<>();
        Set<String> fine = new TreeSet<>();
        c.pages.forEach((u, f) -> {
            try {
                fine.add(f.get().url());
            } catch (Exception e) {
                failures.merge(String.valueOf(root(e)), 1, Integer::sum);
            }
        });
        System.out.println(fine.size() + " pages, " + c.bytes + " bytes, " + failures);
        System.out.println(c.attempts.values().stream().mapToInt(AtomicInteger::get).sum() + " " + c.tooMany);
        c.io.shutdown();
        System.out.println(c.io.awaitTermination(10, TimeUnit.SECONDS) + " " + c.io.isTerminated());
        timeOuts();
        CountDownLatch started = new CountDownLatch(1);
        ForkJoinPool pool = new ForkJoinPool(2);
        CompletableFuture<?> blocked = CompletableFuture.runAsync(() -> {
            started.countDown();
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                throw new CompletionException("interrupted", e);
            }
        }, pool);
        started.await();
        pool.shutdownNow();
        try {
            blocked.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | CancellationException e) {
            System.out.println("shut down: " + (e instanceof CancellationException || root(e) instanceof InterruptedException));
        }
        Collection<Runnable> none = Executors.newFixedThreadPool(1).shutdownNow();
        System.out.println(none);
    }
}
