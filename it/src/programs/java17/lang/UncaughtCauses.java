// An uncaught exception with causes, suppressed exceptions and "... n more".
// level: 1
// expect-exit: 1
package lang;

public class UncaughtCauses {
    static class Low extends Exception {
        Low(String m) { super(m); }
    }

    static class Res implements AutoCloseable {
        final String name;

        Res(String name) { this.name = name; }

        public void close() throws Low { throw new Low("closing " + name); }
    }

    static void low() throws Low { throw new Low("low level"); }

    static void middle() throws Exception {
        try (Res one = new Res("one"); Res two = new Res("two")) {
            low();
        }
    }

    static void high() {
        try {
            middle();
        } catch (Exception e) {
            throw new RuntimeException("high level", e);
        }
    }

    public static void main(String[] args) {
        try {
            high();
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }
}
