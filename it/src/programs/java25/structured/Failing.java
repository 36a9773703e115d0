// Tasks that fail: siblings are interrupted, causes and traces of FailedException, wrong use of a scope.
// level: 5
// preview
// expect-exit: 1
package structured;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructureViolationException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;

public class Failing {
    static class Refused extends Exception {
        Refused(String why, Throwable cause) {
            super(why, cause);
        }
    }

    static String refuse() throws Refused {
        throw new Refused("no", new ArithmeticException("deep"));
    }

    static void siblings() throws Exception {
        CountDownLatch waiting = new CountDownLatch(3);
        AtomicInteger interrupted = new AtomicInteger();
        List<Subtask<String>> tasks = new ArrayList<>();
        try (var scope = StructuredTaskScope.open(Joiner.<String>awaitAllSuccessfulOrThrow())) {
            for (int i = 0; i < 3; i++) {
                tasks.add(scope.fork(() -> {
                    waiting.countDown();
                    try {
                        Thread.sleep(1_000_000);
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet();
                        throw e;
                    }
                    return "slept";
                }));
            }
            scope.fork(() -> {
                waiting.await();
                return refuse();
            });
            scope.join();
        } catch (FailedException e) {
            System.out.println(e + " | " + e.getCause() + " | " + e.getCause().getCause());
            StackTraceElement top = e.getCause().getStackTrace()[0];
            System.out.println(top.getMethodName() + " " + top.getFileName());
        }
        System.out.println("interrupted " + interrupted);
        for (Subtask<String> s : tasks) {
            System.out.print(s.state() + " ");
        }
        System.out.println();
    }

    static void attempt(String what, Callable<Object> c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static void misuse() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Integer> s = scope.fork(() -> 1);
            attempt("get before join", s::get);
            attempt("exception before join", s::exception);
            Thread other = Thread.ofPlatform().start(() -> {
                attempt("fork elsewhere", () -> scope.fork(() -> 2));
                attempt("join elsewhere", scope::join);
                attempt("close elsewhere", () -> {
                    scope.close();
                    return null;
                });
            });
            other.join();
            scope.join();
            attempt("get after join", s::get);
            attempt("join again", scope::join);
            attempt("fork after join", () -> scope.fork(() -> 2));
        }
        attempt("not joined", () -> {
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> 1);
            }
            return "closed";
        });
        attempt("closed", () -> {
            var scope = StructuredTaskScope.open();
            scope.close();
            scope.close();
            return scope.fork(() -> 1);
        });
        attempt("no joiner", () -> StructuredTaskScope.open(null));
        attempt("no task", () -> {
            try (var scope = StructuredTaskScope.open()) {
                return scope.fork((Runnable) null);
            }
        });
    }

    static void violations() throws Exception {
        attempt("outer first", () -> {
            var outer = StructuredTaskScope.open();
            var inner = StructuredTaskScope.open();
            try {
                outer.close();
            } finally {
                attempt("inner then", () -> inner.fork(() -> 1).state());
            }
            return "closed";
        });
        ScopedValue<String> name = ScopedValue.newInstance();
        attempt("other bindings", () -> {
            try (var scope = StructuredTaskScope.open()) {
                ScopedValue.where(name, "inside").run(() -> scope.fork(() -> 1));
                return scope.join();
            }
        });
        StructuredTaskScope<?, ?>[] left = new StructuredTaskScope<?, ?>[1];
        attempt("left open", () -> {
            ScopedValue.where(name, "bound").run(() -> left[0] = StructuredTaskScope.open());
            return "not noticed";
        });
        attempt("left open then", () -> left[0].join());
    }

    static void errors() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Object>awaitAll())) {
            Subtask<Object> overflow = scope.fork(() -> deep(0));
            Subtask<Object> error = scope.fork(() -> {
                throw new AssertionError("an error");
            });
            scope.join();
            System.out.println(overflow.exception().getClass() + " " + error.exception());
        }
        Joiner<Object, String> bad = new Joiner<>() {
            @Override
            public boolean onFork(Subtask<?> subtask) {
                throw new UnsupportedOperationException("nothing is forked here");
            }

            @Override
            public String result() {
                return "done";
            }
        };
        try (var scope = StructuredTaskScope.open(bad)) {
            attempt("joiner refuses", () -> scope.fork(() -> 1));
            System.out.println(scope.join());
        }
    }

    static int deep(int n) {
        return deep(n + 1) + 1;
    }

    public static void main(String[] args) throws Exception {
        siblings();
        misuse();
        violations();
        errors();
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(Failing::refuse);
            scope.join();
        }
    }
}
