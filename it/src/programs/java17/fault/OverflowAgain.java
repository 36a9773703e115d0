// Stack overflow time and again: in loops, in finally, in lambdas, streams, toString, hashCode, sort, on threads of small stacks.
// level: 5
// skip-gc-stress
package fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

public class OverflowAgain {
    static int finallies;
    static int depth;
    static final Object MONITOR = new Object();

    static int down(int n) {
        return down(n + 1) + 1;
    }

    static int monitors(int n) {
        synchronized (MONITOR) {
            return monitors(n + 1) + 1;
        }
    }

    static synchronized long wide(long a, double b, Object c, int d, float e, long f, String g, int[] h, double i, long j) {
        return wide(a + 1, b + i, c, d, e, f, g, h, i, j) + (long) (b * a) + d + (long) e + f + g.length() + h.length;
    }

    static int rethrown(int n) {
        try {
            return rethrown(n + 1) + 1;
        } catch (StackOverflowError e) {
            depth++;
            throw e;
        }
    }

    static int swallowed(int n) {
        try {
            return swallowed(n + 1);
        } catch (StackOverflowError e) {
            return n;
        }
    }

    static class Node {
        Node next;
        List<Object> list = new ArrayList<>();

        @Override
        public String toString() {
            return "[" + next + "]";
        }

        @Override
        public int hashCode() {
            return 31 * next.hashCode();
        }

        @Override
        public boolean equals(Object o) {
            return next.equals(o);
        }
    }

    static class Make {
        final Make other;

        Make() {
            other = new Make();
        }
    }

    static void caught(String what, Runnable r) {
        int n = 0;
        for (int i = 0; i < 3; i++) {
            try {
                r.run();
            } catch (StackOverflowError e) {
                n += e.getMessage() == null && e.getCause() == null && e.getStackTrace().length == 1024 ? 1 : 10;
            }
        }
        System.out.println(what + " " + n);
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 20; i++) {
            try {
                down(0);
            } catch (StackOverflowError e) {
                finallies++;
            }
        }
        System.out.println(finallies);
        caught("plain", () -> down(0));
        caught("monitors", () -> monitors(0));
        System.out.println(Thread.holdsLock(MONITOR) + " " + Thread.holdsLock(OverflowAgain.class));
        caught("wide", () -> wide(1, 2, "c", 3, 4, 5, "g", new int[3], 6, 7));
        System.out.println(Thread.holdsLock(OverflowAgain.class));
        caught("rethrown", () -> rethrown(0));
        System.out.println((depth > 1000) + " " + (swallowed(0) > 1000));
        Node self = new Node();
        self.next = self;
        self.list.add(self.list);
        caught("toString", self::toString);
        caught("list hash", () -> self.list.hashCode());
        caught("list text", () -> {
            List<Object> a = new ArrayList<>();
            List<Object> b = new ArrayList<>(List.of(a));
            a.add(b);
            a.toString();
        });
        caught("equals", () -> self.equals(new Object()));
        caught("map", () -> new HashMap<Object, Object>().put(self, 1));
        caught("constructor", Make::new);
        Function<Object, Object>[] f = new Function[1];
        f[0] = x -> f[0].apply(f[0]);
        caught("lambda", () -> f[0].apply(1));
        Runnable[] r = new Runnable[1];
        r[0] = () -> List.of(1).stream().map(x -> {
            r[0].run();
            return x;
        }).forEach(x -> { });
        caught("stream", () -> r[0].run());
        caught("sort", () -> {
            Runnable[] again = new Runnable[1];
            again[0] = () -> Arrays.sort(new Integer[] {2, 1, 3}, (a, b) -> {
                again[0].run();
                return 0;
            });
            again[0].run();
        });
        Map<Object, Object> m = new HashMap<>();
        m.put("self", m);
        caught("map hash", m::hashCode);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append("ab");
        }
        try {
            System.out.println(Pattern.compile("(a|b|ab)*c").matcher(text).matches());
        } catch (StackOverflowError e) {
            System.out.println("regex " + (e.getStackTrace()[0].getClassName().startsWith("java.") || true));
        }
        ExecutorService pool = Executors.newFixedThreadPool(2, x -> new Thread(null, x, "small", 200_000));
        int deep = 0;
        for (int i = 0; i < 6; i++) {
            try {
                pool.submit(() -> down(0)).get();
            } catch (ExecutionException e) {
                deep += e.getCause() instanceof StackOverflowError ? 1 : 100;
            }
        }
        System.out.println(deep);
        pool.shutdown();
        Thread uncaught = new Thread(() -> down(0));
        uncaught.setUncaughtExceptionHandler((t, e) -> System.out.println(e + " " + (e.getStackTrace()[500].getMethodName())));
        uncaught.start();
        uncaught.join();
    }
}
