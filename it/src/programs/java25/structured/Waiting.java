// Scopes with a time limit, joins that are interrupted, names and threads of tasks.
// level: 5
// preview
package structured;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class Waiting {
    static final CountDownLatch NEVER = new CountDownLatch(1);

    static void timeouts() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        Subtask<String> slow = null;
        Subtask<String> quick = null;
        CountDownLatch done = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAll(),
                cf -> cf.withTimeout(Duration.ofMillis(200)).withName("hasty"))) {
            quick = scope.fork(() -> {
                done.countDown();
                return "in time";
            });
            slow = scope.fork(() -> {
                try {
                    NEVER.await();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                }
                return "too late";
            });
            done.await();
            scope.join();
        } catch (StructuredTaskScope.TimeoutException e) {
            System.out.println(e);
        }
        System.out.println(quick.state() + " " + slow.state() + " " + interrupted);
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow(),
                cf -> cf.withTimeout(Duration.ofDays(1000)))) {
            scope.fork(() -> 1);
            System.out.println(scope.join().map(Subtask::get).toList());
        }
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow(),
                cf -> cf.withTimeout(Duration.ZERO))) {
            while (!scope.isCancelled()) {
                Thread.sleep(1);
            }
            scope.fork(() -> 1);
            scope.join();
        } catch (StructuredTaskScope.TimeoutException e) {
            System.out.println("at once: " + e.getMessage());
        }
        try {
            StructuredTaskScope.open(Joiner.awaitAll(), cf -> cf.withTimeout(null));
        } catch (NullPointerException e) {
            System.out.println("no time limit");
        }
    }

    static void interrupts() throws Exception {
        for (boolean virtual : new boolean[] {true, false}) {
            AtomicReference<String> how = new AtomicReference<>();
            AtomicInteger interrupted = new AtomicInteger();
            CountDownLatch forked = new CountDownLatch(2);
            Runnable owner = () -> {
                try (var scope = StructuredTaskScope.open()) {
                    for (int i = 0; i < 2; i++) {
                        scope.fork(() -> {
                            forked.countDown();
                            try {
                                NEVER.await();
                            } catch (InterruptedException e) {
                                interrupted.incrementAndGet();
                            }
                        });
                    }
                    scope.join();
                    how.set("joined");
                } catch (InterruptedException e) {
                    how.set(e + " " + Thread.currentThread().isInterrupted());
                }
            };
            Thread t = virtual ? Thread.ofVirtual().start(owner) : Thread.ofPlatform().start(owner);
            forked.await();
            t.interrupt();
            t.join();
            System.out.println(how + ", tasks interrupted: " + interrupted);
        }
        Thread.currentThread().interrupt();
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> NEVER.await(1, java.util.concurrent.TimeUnit.HOURS));
            scope.join();
        } catch (InterruptedException e) {
            System.out.println("before: " + e.getMessage() + " " + Thread.interrupted());
        }
    }

    static void threads() throws Exception {
        ThreadFactory named = Thread.ofVirtual().name("task-", 1).factory();
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(),
                cf -> cf.withThreadFactory(named).withName("errands"))) {
            for (int i = 0; i < 3; i++) {
                scope.fork(() -> Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual());
            }
            System.out.println(scope.join().map(Subtask::get).toList() + " " + scope);
        }
        ThreadFactory platform = Thread.ofPlatform().name("worker-", 0).factory();
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(),
                cf -> cf.withThreadFactory(platform))) {
            for (int i = 0; i < 3; i++) {
                scope.fork(() -> Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon());
            }
            System.out.println(scope.join().map(Subtask::get).toList() + " "
                    + scope.toString().startsWith("java.util.concurrent.StructuredTaskScopeImpl@"));
        }
        try (var scope = StructuredTaskScope.open(Joiner.awaitAll(), cf -> cf.withThreadFactory(r -> null))) {
            scope.fork(() -> 1);
        } catch (RejectedExecutionException e) {
            System.out.println(e.getMessage());
        }
        try (var scope = StructuredTaskScope.open(Joiner.awaitAll())) {
            Subtask<Integer> good = scope.fork(() -> 1);
            Subtask<Integer> bad = scope.fork(() -> Integer.parseInt("x"));
            scope.join();
            for (Subtask<Integer> s : java.util.List.of(good, bad)) {
                System.out.println(s.toString().replaceAll("@[0-9a-f]+", "@"));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        timeouts();
        interrupts();
        threads();
    }
}
