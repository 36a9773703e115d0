// ThreadLocal and InheritableThreadLocal in pools: who inherits when, removal, childValue, initial values that fail or recurse.
// level: 5
package thread;

import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class LocalsInPools {
    static final AtomicInteger MADE = new AtomicInteger();
    static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(() -> {
        MADE.incrementAndGet();
        return new StringBuilder();
    });
    static final InheritableThreadLocal<List<String>> CONTEXT = new InheritableThreadLocal<>() {
        @Override
        protected List<String> initialValue() {
            return new ArrayList<>(List.of("root"));
        }

        @Override
        protected List<String> childValue(List<String> parent) {
            List<String> copy = new ArrayList<>(parent);
            copy.add("child");
            return copy;
        }
    };
    static final ThreadLocal<SimpleDateFormat> FORMAT = ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd"));
    static final ThreadLocal<Integer> OTHER = ThreadLocal.withInitial(() -> 40);
    static final ThreadLocal<Integer> NESTED = ThreadLocal.withInitial(() -> OTHER.get() + 2);
    static int failures;
    static final ThreadLocal<String> FAILING = ThreadLocal.withInitial(() -> {
        if (failures++ < 2) {
            throw new IllegalStateException("not yet " + failures);
        }
        return "at last";
    });

    static class Request implements AutoCloseable {
        static final ThreadLocal<Request> CURRENT = new ThreadLocal<>();
        final Request outer = CURRENT.get();
        final String name;

        Request(String name) {
            this.name = name;
            CURRENT.set(this);
        }

        @Override
        public void close() {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }

        static String path() {
            StringBuilder b = new StringBuilder();
            for (Request r = CURRENT.get(); r != null; r = r.outer) {
                b.insert(0, "/" + r.name);
            }
            return b.toString();
        }
    }

    static <T> T in(ExecutorService e, Callable<T> c) throws Exception {
        try {
            return e.submit(c).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException x) {
            throw (Exception) x.getCause();
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        in(one, () -> BUFFER.get().append("first"));
        System.out.println(in(one, () -> BUFFER.get().append(" second").toString()) + " " + BUFFER.get().length() + " " + MADE);
        in(one, () -> {
            BUFFER.remove();
            return 1;
        });
        System.out.println(in(one, () -> BUFFER.get().toString()).isEmpty() + " " + MADE);
        CONTEXT.get().add("main");
        System.out.println(in(one, CONTEXT::get));
        ExecutorService later = Executors.newFixedThreadPool(1);
        System.out.println(in(later, CONTEXT::get));
        CONTEXT.get().add("more");
        System.out.println(in(later, CONTEXT::get) + " " + CONTEXT.get());
        List<String> seen = new ArrayList<>();
        Thread child = new Thread(() -> {
            CONTEXT.get().add("in child");
            Thread grandchild = new Thread(() -> seen.addAll(CONTEXT.get()));
            CONTEXT.remove();
            grandchild.start();
            try {
                grandchild.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        CONTEXT.get().add("before the start, after the constructor");
        child.start();
        child.join();
        System.out.println(seen);
        Thread without = new Thread(null, () -> seen.addAll(CONTEXT.get()), "without", 0, false);
        without.start();
        without.join();
        System.out.println(seen);
        System.out.println(in(one, () -> FORMAT.get() == FORMAT.get()) + " " + (in(one, FORMAT::get) != FORMAT.get()) + " " + NESTED.get()
                + " " + in(one, NESTED::get));
        for (int i = 0; i < 3; i++) {
            try {
                System.out.println(in(one, FAILING::get));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(in(one, () -> {
            try (Request a = new Request("a"); Request b = new Request("b")) {
                String inner = Request.path();
                try (Request c = new Request("c")) {
                    return inner + " " + Request.path();
                }
            }
        }) + "|" + in(one, Request::path));
        ThreadLocal<Object>[] many = new ThreadLocal[500];
        int sum = in(one, () -> {
            int s = 0;
            for (int i = 0; i < many.length; i++) {
                many[i] = new ThreadLocal<>();
                many[i].set(i);
                if (i % 3 == 0) {
                    many[i].remove();
                }
            }
            for (ThreadLocal<Object> t : many) {
                s += t.get() == null ? 1000 : (int) t.get();
            }
            return s;
        });
        System.out.println(sum + " " + many[1].get());
        many[2].set("kept");
        many[2].set(null);
        System.out.println(many[2].get());
        int bound = new ForkJoinPool(3).submit(() -> java.util.stream.IntStream.range(0, 100).parallel()
                .map(i -> ThreadLocalRandom.current().nextInt(5, 6)).sum()).get();
        System.out.println(bound);
        one.shutdown();
        later.shutdown();
    }
}
