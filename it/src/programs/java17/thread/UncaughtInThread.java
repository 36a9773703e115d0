// An uncaught exception in another thread prints its trace; main goes on and exits with 0. Handlers.
// level: 5
package thread;

public class UncaughtInThread {
    static void boom(String m) { throw new IllegalStateException(m); }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> boom("in worker"), "worker");
        t.start();
        t.join();
        System.out.println("main continues");
        Thread h = new Thread(() -> boom("handled"), "with-handler");
        h.setUncaughtExceptionHandler((th, e) -> System.out.println(th.getName() + " " + e.getMessage()));
        h.start();
        h.join();
        Thread.setDefaultUncaughtExceptionHandler((th, e) -> System.out.println("default " + th.getName() + " " + e.getMessage()));
        Thread d = new Thread(() -> boom("default"), "third");
        d.start();
        d.join();
        Thread both = new Thread(() -> boom("x"), "fourth");
        both.setUncaughtExceptionHandler((th, e) -> { throw new RuntimeException("handler fails"); });
        both.start();
        both.join();
        System.out.println("end");
    }
}
