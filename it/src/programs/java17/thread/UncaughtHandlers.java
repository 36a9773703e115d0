// Which handler sees an uncaught exception: the thread's, the group's, the default one; handlers that throw.
// level: 5
package thread;

public class UncaughtHandlers {
    static void run(Thread t) throws InterruptedException {
        t.start();
        t.join();
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable failing = () -> {
            throw new IllegalStateException("thrown by " + Thread.currentThread().getName());
        };
        Thread own = new Thread(failing, "own");
        System.out.println(own.getUncaughtExceptionHandler() == own.getThreadGroup());
        own.setUncaughtExceptionHandler((t, e) -> System.out.println("own handler: " + t.getName() + ", " + e
                + ", runs in " + Thread.currentThread().getName() + ", alive " + t.isAlive()));
        run(own);
        System.out.println(own.getUncaughtExceptionHandler());
        System.out.println(Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default handler: " + t.getName() + ", "
                + e + " at " + e.getStackTrace()[0].getMethodName().startsWith("lambda$main")));
        run(new Thread(failing, "by default"));
        ThreadGroup group = new ThreadGroup("group") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                System.out.println("group " + getName() + ": " + t.getName());
                super.uncaughtException(t, e);
            }
        };
        run(new Thread(group, failing, "in a group"));
        run(new Thread(new ThreadGroup(group, "below"), failing, "below a group"));
        Thread bad = new Thread(failing, "bad handler");
        bad.setUncaughtExceptionHandler((t, e) -> {
            System.out.println("handler fails");
            throw new RuntimeException("ignored");
        });
        Thread.setDefaultUncaughtExceptionHandler(null);
        bad.setUncaughtExceptionHandler((t, e) -> System.out.println("replaced"));
        run(bad);
        Thread error = new Thread(() -> {
            throw new AssertionError("an error");
        }, "error");
        error.setUncaughtExceptionHandler((t, e) -> System.out.println(e));
        run(error);
        Thread sub = new Thread("subclass") {
            @Override
            public void run() {
                throw new IllegalArgumentException("from run");
            }

            @Override
            public UncaughtExceptionHandler getUncaughtExceptionHandler() {
                return (t, e) -> System.out.println("overridden: " + e.getMessage());
            }
        };
        run(sub);
    }
}
