// CompletableFuture: composition, combination, all and any, async stages in a given executor.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

public class CompletableChains {
    static CompletableFuture<String> later(ExecutorService pool, String value, int ms) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Thread.sleep(ms);
            } catch (InterruptedException e) {
                return "interrupted";
            }
            return value;
        }, pool);
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3, r -> new Thread(r, "stage"));
        CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 20).thenApply(x -> x + 1)
                .thenCompose(x -> CompletableFuture.supplyAsync(() -> x * 2));
        System.out.println(f.get() + " " + f.isDone());
        System.out.println(later(pool, "a", 5).thenCombine(later(pool, "b", 1), String::concat).join());
        System.out.println(later(pool, "x", 1).thenApplyAsync(s -> s + " in " + Thread.currentThread().getName(), pool).join());
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(later(pool, "v" + i, 10 - i));
        }
        CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).join();
        System.out.println(all.stream().map(CompletableFuture::join).collect(Collectors.joining(",")));
        System.out.println(CompletableFuture.anyOf(new CompletableFuture<>(), later(pool, "first", 1)).join());
        StringBuffer log = new StringBuffer();
        CompletableFuture<String> source = new CompletableFuture<>();
        source.thenAccept(s -> log.append("accept ").append(s).append("; "));
        CompletableFuture<Void> run = source.thenRun(() -> log.append("run; "));
        source.runAfterBoth(run, () -> log.append("both; "));
        CompletionStage<String> minimal = source.minimalCompletionStage();
        System.out.println(source.getNumberOfDependents() > 0 ? "dependents" : "none");
        System.out.println(source.complete("now") + " " + source.complete("again") + " " + source.getNow("absent"));
        System.out.println(log.toString().contains("accept now; ") + " " + log.toString().endsWith("both; "));
        System.out.println(minimal.thenApply(String::length).toCompletableFuture().join());
        System.out.println(later(pool, "slow", 600).applyToEither(CompletableFuture.completedFuture("ready"), s -> s + "!").join());
        source.obtrudeValue("changed");
        System.out.println(source.join() + " " + source.copy().join());
        System.out.println(new CompletableFuture<String>().completeOnTimeout("default", 5, TimeUnit.MILLISECONDS).join());
        System.out.println(CompletableFuture.supplyAsync(() -> "delayed",
                CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS, pool)).join());
        CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
        for (int i = 1; i <= 1000; i++) {
            int n = i;
            sum = i % 3 == 0 ? sum.thenApplyAsync(s -> s + n, pool) : sum.thenApply(s -> s + n);
        }
        System.out.println(sum.join());
        pool.shutdown();
    }
}
