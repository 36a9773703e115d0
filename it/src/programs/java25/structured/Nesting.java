// Scopes in tasks of scopes, and scoped values that tasks inherit.
// level: 5
// preview
package structured;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

public class Nesting {
    static final ScopedValue<String> USER = ScopedValue.newInstance();
    static final ScopedValue<Integer> DEPTH = ScopedValue.newInstance();

    /** Adds numbers from..to - 1, halving in tasks. */
    static long sum(int from, int to) throws Exception {
        if (to - from < 50) {
            long s = 0;
            for (int i = from; i < to; i++) {
                s += i;
            }
            return s;
        }
        int middle = (from + to) >>> 1;
        try (var scope = StructuredTaskScope.open(Joiner.<Long>awaitAllSuccessfulOrThrow())) {
            Subtask<Long> low = scope.fork(() -> sum(from, middle));
            Subtask<Long> high = scope.fork(() -> sum(middle, to));
            scope.join();
            return low.get() + high.get();
        }
    }

    static String path() {
        return USER.orElse("nobody") + "/" + (DEPTH.isBound() ? DEPTH.get() : "-");
    }

    static List<String> descend(int depth) throws Exception {
        List<String> seen = new ArrayList<>();
        seen.add(path());
        if (depth > 0) {
            seen.addAll(ScopedValue.where(DEPTH, depth).call(() -> {
                try (var scope = StructuredTaskScope.open(Joiner.<List<String>>allSuccessfulOrThrow())) {
                    scope.fork(() -> descend(depth - 1));
                    scope.fork(() -> ScopedValue.where(USER, USER.get() + depth).call(() -> descend(depth - 1)));
                    return scope.join().map(Subtask::get).flatMap(List::stream).toList();
                }
            }));
        }
        return seen;
    }

    static void inherited() throws Exception {
        ScopedValue.where(USER, "alice").run(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow())) {
                scope.fork(Nesting::path);
                scope.fork(() -> ScopedValue.where(USER, "bob").where(DEPTH, 1).call(Nesting::path));
                scope.fork(() -> {
                    Thread t = Thread.ofVirtual().unstarted(() -> System.out.println("a thread: " + path()));
                    t.start();
                    t.join();
                    return path();
                });
                System.out.println(scope.join().map(Subtask::get).toList());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        System.out.println(path());
        ScopedValue.where(USER, "carol").call(() -> {
            System.out.println(descend(3));
            return null;
        });
    }

    static void failures() throws Exception {
        try (var outer = StructuredTaskScope.open()) {
            outer.fork(() -> {
                try (var inner = StructuredTaskScope.open()) {
                    inner.fork(() -> {
                        throw new IllegalArgumentException("innermost");
                    });
                    return inner.join();
                }
            });
            outer.join();
        } catch (FailedException e) {
            System.out.println(e.getCause() + " <- " + e.getCause().getCause());
        }
        try (var outer = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            outer.fork(() -> {
                try (var inner = StructuredTaskScope.open()) {
                    inner.fork(() -> {
                        Thread.sleep(1_000_000);
                        return 1;
                    });
                    inner.join();
                }
                return "never";
            });
            outer.fork(() -> "the other");
            System.out.println(outer.join());
        }
        try (var a = StructuredTaskScope.open(); var b = StructuredTaskScope.open()) {
            Subtask<String> inA = a.fork(() -> "a");
            Subtask<String> inB = b.fork(() -> "b");
            b.join();
            a.join();
            System.out.println(inA.get() + inB.get());
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(sum(0, 10_000));
        inherited();
        failures();
        Thread v = Thread.ofVirtual().start(() -> {
            try {
                System.out.println(sum(0, 3_000));
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        v.join();
    }
}
