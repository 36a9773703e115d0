// Each joiner of StructuredTaskScope, and one of the program's own.
// level: 5
// preview
package structured;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

public class Joining {
    /** The results in the order of their values, and how many tasks were forked and ended. */
    static class Sorted<T extends Comparable<T>> implements Joiner<T, List<T>> {
        final Queue<T> results = new ConcurrentLinkedQueue<>();
        final AtomicInteger forked = new AtomicInteger();
        final AtomicInteger ended = new AtomicInteger();

        @Override
        public boolean onFork(Subtask<? extends T> subtask) {
            forked.incrementAndGet();
            return false;
        }

        @Override
        public boolean onComplete(Subtask<? extends T> subtask) {
            ended.incrementAndGet();
            if (subtask.state() == Subtask.State.SUCCESS) {
                results.add(subtask.get());
            }
            return false;
        }

        @Override
        public List<T> result() {
            return results.stream().sorted().toList();
        }
    }

    static int fail(String why) {
        throw new IllegalStateException(why);
    }

    static void byDefault() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> s = scope.fork(() -> "text");
            Subtask<Integer> i = scope.fork(() -> 42);
            Subtask<Object> nothing = scope.fork(() -> { });
            Subtask<Object> none = scope.fork(() -> (Object) null);
            System.out.println(scope.join() + " " + s.get() + " " + i.get() + " " + nothing.get() + " " + none.get() + " "
                    + s.state() + " " + none.state() + " " + scope.isCancelled());
        }
    }

    static void allSuccessful() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
            for (int i = 0; i < 20; i++) {
                int n = i;
                scope.fork(() -> n * n);
            }
            Stream<Subtask<Integer>> all = scope.join();
            System.out.println(all.mapToInt(Subtask::get).sum());
        }
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
            System.out.println("none: " + scope.join().count());
        }
    }

    static void anySuccessful() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            scope.fork(() -> {
                never.await();
                return "late";
            });
            Subtask<String> bad = scope.fork((Callable<String>) () -> {
                throw new java.io.IOException("first to fail");
            });
            scope.fork(() -> "early");
            System.out.println(scope.join() + " " + scope.isCancelled() + " " + (bad.state() != Subtask.State.SUCCESS));
        }
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
            scope.fork(() -> fail("only one"));
            scope.join();
        } catch (StructuredTaskScope.FailedException e) {
            System.out.println(e);
        }
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
            scope.join();
        } catch (StructuredTaskScope.FailedException e) {
            System.out.println(e.getMessage());
        }
    }

    static void awaitAll() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>awaitAll())) {
            Subtask<Integer> good = scope.fork(() -> 7);
            Subtask<Integer> bad = scope.fork(() -> fail("awaited"));
            System.out.println(scope.join() + " " + good.state() + " " + good.get() + " " + bad.state() + " "
                    + bad.exception());
            try {
                bad.get();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                good.exception();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static void until() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger failures = new AtomicInteger();
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allUntil(
                s -> s.state() == Subtask.State.FAILED && failures.incrementAndGet() == 2))) {
            scope.fork(() -> 1);
            scope.fork(() -> {
                never.await();
                return 2;
            });
            scope.fork(() -> fail("one"));
            scope.fork(() -> fail("two"));
            List<Subtask<Integer>> all = scope.join().toList();
            System.out.println(all.size() + " " + all.get(1).state() + " " + all.get(2).state() + " " + all.get(3).state());
            Subtask<Integer> after = null;
            try {
                after = scope.fork(() -> 3);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + after);
            }
        }
    }

    static void own() throws Exception {
        Sorted<String> joiner = new Sorted<>();
        try (var scope = StructuredTaskScope.open(joiner)) {
            for (String s : List.of("pear", "apple", "fig", "quince")) {
                scope.fork(() -> s.toUpperCase());
            }
            scope.fork(() -> {
                throw new Exception("is left out");
            });
            System.out.println(scope.join() + " " + joiner.forked + " " + joiner.ended);
        }
        Joiner<Object, String> throwing = new Joiner<>() {
            @Override
            public String result() throws Exception {
                throw new Exception("no result today");
            }
        };
        try (var scope = StructuredTaskScope.open(throwing)) {
            scope.fork(() -> 1);
            scope.join();
        } catch (StructuredTaskScope.FailedException e) {
            System.out.println(e + " / " + e.getCause());
        }
        Joiner<Object, String> refusing = new Joiner<>() {
            @Override
            public boolean onFork(Subtask<?> subtask) {
                return true;
            }

            @Override
            public String result() {
                return "cancelled at once";
            }
        };
        try (var scope = StructuredTaskScope.open(refusing)) {
            Subtask<Integer> s = scope.fork(() -> 1);
            System.out.println(scope.join() + " " + s.state());
        }
    }

    public static void main(String[] args) throws Exception {
        byDefault();
        allSuccessful();
        anySuccessful();
        awaitAll();
        until();
        own();
    }
}
