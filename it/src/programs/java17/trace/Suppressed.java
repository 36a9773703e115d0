// Suppressed exceptions: order, printing, cycles, what is refused.
// level: 2
package trace;

public class Suppressed {
    record Res(String name, boolean fails) implements AutoCloseable {
        @Override
        public void close() {
            System.out.println("close " + name);
            if (fails) {
                throw new IllegalStateException("closing " + name);
            }
        }
    }

    static void use(boolean body, boolean a, boolean b) {
        try (Res x = new Res("a", a); Res y = new Res("b", b); Res none = null) {
            if (body) {
                throw new IllegalArgumentException("body");
            }
        }
    }

    static void show(Throwable t, String indent) {
        System.out.println(indent + t);
        for (Throwable s : t.getSuppressed()) {
            show(s, indent + "  ");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            try {
                use((i & 4) != 0, (i & 2) != 0, (i & 1) != 0);
            } catch (RuntimeException e) {
                show(e, i + " ");
            }
        }
        Exception top = new Exception("top");
        top.addSuppressed(new Exception("one", new Error("its cause")));
        top.addSuppressed(new Exception("two"));
        top.getSuppressed()[1].addSuppressed(new Exception("nested"));
        top.initCause(new RuntimeException("cause", new Error("root")));
        top.getCause().addSuppressed(new Exception("of the cause"));
        top.printStackTrace();
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.addSuppressed(b);
        a.printStackTrace();
        Exception x = new Exception("x");
        Exception y = new Exception("y", x);
        x.initCause(y);
        x.printStackTrace();
        try {
            a.addSuppressed(a);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + (e.getCause() == a));
        }
        try {
            a.addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.initCause(a);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.initCause(a);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + e.getCause());
        }
    }
}
