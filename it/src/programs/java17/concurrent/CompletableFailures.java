// CompletableFuture and exceptions: wrapping, recovery, time-outs, cancellation.
// level: 5
package concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class CompletableFailures {
    static CompletableFuture<String> failing(String message) {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException(message);
        });
    }

    public static void main(String[] args) throws Exception {
        try {
            failing("one").join();
        } catch (CompletionException e) {
            System.out.println("join: " + e.getMessage() + " | " + e.getCause());
        }
        try {
            failing("two").get();
        } catch (ExecutionException e) {
            System.out.println("get: " + e.getMessage());
        }
        System.out.println(failing("three").exceptionally(t -> t.getClass().getSimpleName() + " " + t.getCause().getMessage()).join());
        System.out.println(failing("four").thenApply(s -> s + " skipped").handle((v, t) -> v + " " + t.getCause().getMessage()).join());
        try {
            failing("five").whenComplete((v, t) -> System.out.println("saw " + v + " " + t.getMessage())).join();
        } catch (CompletionException e) {
            System.out.println("still fails: " + e.getCause().getMessage());
        }
        CompletableFuture<String> direct = new CompletableFuture<>();
        direct.completeExceptionally(new java.io.IOException("direct"));
        System.out.println(direct.isCompletedExceptionally() + " " + direct.handle((v, t) -> t.toString()).join());
        try {
            direct.getNow("x");
        } catch (CompletionException e) {
            System.out.println(e.getMessage());
        }
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        CompletableFuture<String> dependent = cancelled.thenApply(s -> s);
        System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled() + " " + dependent.isCancelled()
                + " " + dependent.isCompletedExceptionally());
        try {
            cancelled.join();
        } catch (CancellationException e) {
            System.out.println("cancelled");
        }
        try {
            dependent.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getClass().getName());
        }
        try {
            new CompletableFuture<String>().orTimeout(5, TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            System.out.println(e.getCause());
        }
        try {
            new CompletableFuture<String>().get(5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("get: " + e);
        }
        try {
            CompletableFuture.allOf(CompletableFuture.completedFuture(1), failing("in all")).join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getMessage());
        }
        System.out.println(failing("six").exceptionallyCompose(t -> CompletableFuture.completedFuture("composed")).join());
        System.out.println(CompletableFuture.failedFuture(new Error("e")).handle((v, t) -> t).join());
    }
}
