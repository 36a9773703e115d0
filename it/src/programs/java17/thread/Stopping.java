// Thread.stop, suspend and resume where they need no running thread but the caller's own.
// level: 5
// max-jdk: 17
package thread;

@SuppressWarnings({"deprecation", "removal"})
public class Stopping {
    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + " fine");
        } catch (Throwable e) {
            System.out.println(what + " " + e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> System.out.println("runs"));
        attempt("suspend a new one", t::suspend);
        attempt("resume", t::resume);
        attempt("stop oneself", () -> Thread.currentThread().stop());
        t.start();
        t.join();
        attempt("stop an ended one", t::stop);
        attempt("suspend an ended one", t::suspend);
        Thread never = new Thread(() -> System.out.println("never runs"));
        never.stop();
        System.out.println(never.getState());
        never.start();
        never.join();
        System.out.println(never.getState() + " " + never.isAlive());
        Thread stopped = new Thread(() -> {
            try {
                Thread.currentThread().stop();
            } finally {
                System.out.println("finally");
            }
        });
        stopped.setUncaughtExceptionHandler((x, e) -> System.out.println("handler " + e));
        stopped.start();
        stopped.join();
        Thread silent = new Thread(() -> Thread.currentThread().stop());
        silent.start();
        silent.join();
        System.out.println("end");
    }
}
