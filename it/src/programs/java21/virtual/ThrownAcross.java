// Exceptions in virtual threads that are left between throw and catch: finally, resources, suppressed ones, causes.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public class ThrownAcross {
    static final class Resource implements AutoCloseable {
        private final String name;

        Resource(String name) {
            this.name = name;
            Thread.yield();
        }

        @Override
        public void close() {
            Thread.yield();
            throw new IllegalStateException("closing " + name);
        }
    }

    static int finals(List<String> log, int n) throws Exception {
        try {
            Thread.sleep(1);
            if (n == 0) {
                throw new Exception("bottom");
            }
            return finals(log, n - 1);
        } catch (Exception e) {
            Thread.yield();
            log.add("caught " + n + " " + e.getMessage());
            throw new Exception("from " + n, e);
        } finally {
            Thread.sleep(1);
            log.add("finally " + n);
        }
    }

    static void resources() throws Exception {
        try (Resource a = new Resource("a"); Resource b = new Resource("b")) {
            Thread.sleep(1);
            throw new Exception("body of " + a.name + b.name);
        }
    }

    static void inVirtual(String what, java.util.concurrent.Callable<String> body) throws Exception {
        FutureTask<String> f = new FutureTask<>(body);
        Thread.startVirtualThread(f);
        try {
            System.out.println(what + ": " + f.get());
        } catch (ExecutionException e) {
            System.out.println(what + " failed: " + e.getCause());
        }
    }

    public static void main(String[] args) throws Exception {
        inVirtual("finals", () -> {
            List<String> log = new ArrayList<>();
            try {
                finals(log, 3);
            } catch (Exception e) {
                for (Throwable t = e; t != null; t = t.getCause()) {
                    log.add(t.getMessage());
                }
            }
            return log.toString();
        });
        inVirtual("resources", () -> {
            try {
                resources();
                return "nothing";
            } catch (Exception e) {
                return e.getMessage() + " " + e.getSuppressed().length + " " + e.getSuppressed()[0].getMessage() + " "
                        + e.getSuppressed()[1].getMessage();
            }
        });
        inVirtual("uncaught", () -> {
            Thread.sleep(1);
            throw new java.io.IOException("thrown by the body");
        });
        inVirtual("bounds", () -> {
            int[] a = new int[3];
            int caught = 0;
            for (int i = 0; i < 200; i++) {
                try {
                    a[i % 6]++;
                    Thread.yield();
                } catch (ArrayIndexOutOfBoundsException e) {
                    Thread.yield();
                    caught += e.getMessage().length();
                }
            }
            return caught + " " + a[0] + a[1] + a[2];
        });
        inVirtual("casts", () -> {
            Object[] things = {"s", 1, null, 2.0};
            StringBuilder b = new StringBuilder();
            for (Object o : things) {
                try {
                    Thread.yield();
                    b.append(((Integer) o) + 1);
                } catch (ClassCastException | NullPointerException e) {
                    Thread.sleep(1);
                    b.append(e.getClass().getSimpleName());
                }
            }
            return b.toString();
        });
        Object lock = new Object();
        inVirtual("monitor released", () -> {
            try {
                synchronized (lock) {
                    Thread.sleep(1);
                    throw new Error("holding the lock");
                }
            } catch (Error e) {
                return e.getMessage() + " " + Thread.holdsLock(lock);
            }
        });
        synchronized (lock) {
            System.out.println(Thread.holdsLock(lock));
        }
    }
}
