/** Starts the short threads of {@link Soak}. */
final class Starter {
    private Starter() {
    }

    static Thread start(Runnable r) {
        Thread t = new Thread(r, "short");
        t.start();
        return t;
    }
}
