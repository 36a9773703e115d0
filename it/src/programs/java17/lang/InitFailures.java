// Initialisers that fail with exceptions which answer for themselves; other threads are not left waiting.
// level: 5
package lang;

public class InitFailures {
    static class Odd extends RuntimeException {
        Odd() { super("given"); }

        @Override public String getMessage() { throw new IllegalStateException("asked for the message"); }

        @Override public String toString() { return "Odd!"; }

        @Override public StackTraceElement[] getStackTrace() { throw new IllegalStateException("asked for the trace"); }
    }

    static class Bad {
        static final int X = fail();

        static int fail() { throw new Odd(); }
    }

    static String look() {
        try {
            return "" + Bad.X;
        } catch (Throwable t) {
            Throwable c = t.getCause();
            return t + " / " + (c == null ? null : c.getClass().getName() + (c instanceof Odd ? "" : " " + c.getMessage()));
        }
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(look());
        Thread other = new Thread(() -> System.out.println(look()));
        other.setDaemon(true);
        other.start();
        other.join(20_000);
        System.out.println(other.isAlive());
    }
}
