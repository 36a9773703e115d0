// An uncaught exception whose getMessage and toString are overridden, with hooks still run.
// level: 2
// expect-exit: 1
package system;

public class UncaughtCustom {
    static class Odd extends Exception {
        @Override public String getMessage() { return "message of " + getClass().getSimpleName(); }

        @Override public String toString() { return "Odd:" + getLocalizedMessage() + "\nsecond line"; }
    }

    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.println("about to fail");
        throw new Odd();
    }
}
