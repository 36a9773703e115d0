import java.util.concurrent.atomic.AtomicInteger;

/** Starts the short threads of {@link Soak}: three of four are virtual. */
final class Starter {
    private static final AtomicInteger started = new AtomicInteger();

    private Starter() {
    }

    static Thread start(Runnable r) {
        if (started.incrementAndGet() % 4 != 0) {
            return Thread.ofVirtual().start(r);
        }
        Thread t = new Thread(r, "short");
        t.start();
        return t;
    }
}
