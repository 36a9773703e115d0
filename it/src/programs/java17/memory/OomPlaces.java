// OutOfMemoryError out of a monitor, a finally block, an initialiser, a lambda, a stream, a future, a pool's worker: each
// time all comes back, and what was held is free again.
// level: 5
// heap: 48m
// skip-gc-stress
package memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class OomPlaces {
    static final int TOO_MANY = 1000;

    static List<byte[]> fill() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < TOO_MANY; i++) {
            all.add(new byte[300_000]);
        }
        return all;
    }

    static class Greedy {
        static final List<byte[]> ALL = fill();

        static int size() {
            return ALL.size();
        }
    }

    static class Field {
        final List<byte[]> all = fill();
    }

    static String attempt(Callable<?> c) {
        try {
            return "returned " + c.call();
        } catch (OutOfMemoryError e) {
            return e + (e.getCause() == null ? "" : " by " + e.getCause());
        } catch (ExecutionException | CompletionException e) {
            return e.getClass().getSimpleName() + ": " + e.getCause();
        } catch (NoClassDefFoundError e) {
            return e.getMessage() + " by " + e.getCause();
        } catch (Throwable t) {
            return "other " + t;
        }
    }

    /** All of it is there again. */
    static String room() {
        byte[][] most = new byte[25][];
        for (int i = 0; i < most.length; i++) {
            most[i] = new byte[1 << 20];
        }
        return " (room for " + most.length + " MB)";
    }

    static void show(String what, Callable<?> c) {
        System.out.println(what + ": " + attempt(c) + room());
    }

    /** Of another thread, which may still be about to let go of what it had. */
    static void tell(String what, Callable<?> c) {
        System.out.println(what + ": " + attempt(c));
    }

    static final Object LOCK = new Object();
    static final ReentrantLock LATCH = new ReentrantLock();
    static int finals;

    static int locked() {
        synchronized (LOCK) {
            synchronized (OomPlaces.class) {
                return fill().size();
            }
        }
    }

    static synchronized int synchronizedMethod() {
        return fill().size();
    }

    static int latched() {
        LATCH.lock();
        try {
            return fill().size();
        } finally {
            finals += new int[100].length;
            LATCH.unlock();
        }
    }

    @SuppressWarnings("finally")
    static int nested() {
        try {
            return fill().size();
        } finally {
            try {
                fill();
            } catch (OutOfMemoryError e) {
                finals++;
            }
        }
    }

    static class Closing implements AutoCloseable {
        @Override
        public void close() {
            fill();
        }
    }

    static int resource() {
        try (Closing a = new Closing(); Closing b = new Closing()) {
            return fill().size();
        } catch (OutOfMemoryError e) {
            return -e.getSuppressed().length;
        }
    }

    public static void main(String[] args) throws Exception {
        show("monitors", OomPlaces::locked);
        System.out.println(Thread.holdsLock(LOCK) + " " + Thread.holdsLock(OomPlaces.class));
        show("synchronized method", OomPlaces::synchronizedMethod);
        System.out.println(Thread.holdsLock(OomPlaces.class));
        show("lock", OomPlaces::latched);
        System.out.println(LATCH.isLocked() + " " + finals);
        show("finally", OomPlaces::nested);
        System.out.println(finals);
        show("resources", OomPlaces::resource);
        show("initialiser", Greedy::size);
        show("again", Greedy::size);
        show("constructor", Field::new);
        Supplier<Integer> s = () -> fill().size();
        show("lambda", s::get);
        show("stream", () -> IntStream.range(0, TOO_MANY).mapToObj(i -> new byte[300_000]).collect(Collectors.toList()));
        show("iterate", () -> Stream.iterate(new Object[] {null, new long[1000]}, o -> new Object[] {o, new long[1000]})
                .limit(1_000_000).reduce((a, b) -> b));
        show("builder", () -> {
            StringBuilder b = new StringBuilder();
            while (true) {
                b.append("and so on ");
            }
        });
        ExecutorService pool = Executors.newFixedThreadPool(2, r -> {
            Thread t = new Thread(r);
            t.setDaemon(true);
            return t;
        });
        for (int i = 0; i < 3; i++) {
            tell("worker", () -> pool.submit(OomPlaces::fill).get().size());
        }
        tell("future", () -> CompletableFuture.supplyAsync(OomPlaces::fill, pool).thenApply(List::size).join());
        tell("handled", () -> CompletableFuture.supplyAsync(OomPlaces::fill, pool).handle((l, e) -> e.toString()).get());
        pool.shutdown();
        System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS) + room());
        tell("fork join", () -> {
            try {
                return ForkJoinPool.commonPool().submit(OomPlaces::latched).get();
            } catch (ExecutionException e) {
                return e.getCause().getClass();
            }
        });
        System.out.println(LATCH.isLocked() + " " + finals);
    }
}
