// Exceptions in virtual threads: uncaught ones, handlers, stack overflow, deep stacks that yield, traces.
// level: 5
// skip-gc-stress
package virtual;

public class Failures {
    static int depth;

    static int down(int n) {
        depth = n;
        return down(n + 1) + 1;
    }

    static int yielding(int n) {
        if (n == 0) {
            Thread.yield();
            return 0;
        }
        int below = yielding(n - 1);
        if (n % 50 == 0) {
            Thread.yield();
        }
        return below + n;
    }

    static void fail(int n) {
        if (n == 0) {
            throw new IllegalStateException("deep in a virtual thread");
        }
        fail(n - 1);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread handled = Thread.ofVirtual().name("handled").uncaughtExceptionHandler((t, e) ->
                System.out.println(t.getName() + ": " + e.getMessage() + " " + t.isVirtual())).start(() -> fail(3));
        handled.join();
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default: " + e));
        Thread.startVirtualThread(() -> fail(0)).join();
        Thread.setDefaultUncaughtExceptionHandler(null);
        Thread.startVirtualThread(() -> {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("overflow " + (depth > 500));
            }
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("and again " + e.getMessage());
            }
        }).join();
        Thread[] deep = new Thread[20];
        int[] results = new int[20];
        for (int i = 0; i < deep.length; i++) {
            int id = i;
            deep[i] = Thread.startVirtualThread(() -> results[id] = yielding(200 + id));
        }
        int sum = 0;
        for (int i = 0; i < deep.length; i++) {
            deep[i].join();
            sum += results[i];
        }
        System.out.println(sum);
        Thread traced = Thread.startVirtualThread(() -> {
            try {
                fail(2);
            } catch (IllegalStateException e) {
                for (StackTraceElement x : e.getStackTrace()) {
                    if (x.getClassName().startsWith("virtual.")) {
                        System.out.println("  " + x.getMethodName() + " " + x.getLineNumber());
                    }
                }
            }
        });
        traced.join();
        Thread catching = Thread.startVirtualThread(() -> {
            int caught = 0;
            Object nothing = null;
            for (int i = 0; i < 100; i++) {
                try {
                    Thread.yield();
                    nothing.hashCode();
                } catch (NullPointerException e) {
                    caught++;
                }
                try {
                    caught += 1 / (i - i);
                } catch (ArithmeticException e) {
                    Thread.yield();
                    caught++;
                }
            }
            System.out.println(caught);
        });
        catching.join();
        Thread.ofVirtual().name("uncaught").start(() -> {
            throw new Error("printed");
        }).join();
    }
}
