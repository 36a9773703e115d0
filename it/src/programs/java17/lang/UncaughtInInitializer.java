// The trace of an uncaught ExceptionInInitializerError with its cause.
// level: 1
// expect-exit: 1
package lang;

public class UncaughtInInitializer {
    static class Config {
        static final String VALUE = load();

        static String load() {
            throw new IllegalStateException("no configuration");
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(Config.VALUE);
    }
}
