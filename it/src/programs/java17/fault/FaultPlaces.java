// Implicit exceptions in awkward places: field and static initialisers, finally, conditions, arguments half evaluated.
// level: 2
package fault;

public class FaultPlaces {
    static int zero;
    static StringBuilder log = new StringBuilder();

    static class InField {
        int a = note("a", 1);
        int b = note("b", 1 / zero);
        int c = note("c", 3);
    }

    static class InStatic {
        static int before = note("before", 1);
        static int bad = (new int[2])[2 + zero];
        static int after = note("after", 1);
    }

    static int note(String what, int v) {
        log.append(what).append(' ');
        return v;
    }

    static void three(int a, int b, int c) {
        log.append("called ");
    }

    static String inFinally(int how) {
        try {
            if (how == 0) {
                throw new IllegalStateException("try");
            }
            return "returned";
        } catch (IllegalStateException e) {
            log.append("caught ");
            return note("value", 10 / zero) + "";
        } finally {
            log.append("finally ");
            if (how == 2) {
                String s = null;
                s.length();
            }
        }
    }

    static void show(String what, Runnable r) {
        log.setLength(0);
        try {
            r.run();
            log.append("ended");
        } catch (Throwable t) {
            log.append(t.getClass().getSimpleName()).append(' ').append(t.getMessage());
            if (t.getCause() != null) {
                log.append(" because of ").append(t.getCause().getMessage());
            }
        }
        System.out.println(what + ": " + log);
    }

    public static void main(String[] args) {
        show("field", InField::new);
        show("static", () -> note("x", InStatic.before));
        show("static again", () -> note("x", InStatic.after));
        show("argument", () -> three(note("one", 1), note("two", 2 % zero), note("three", 3)));
        show("receiver", () -> ((FaultPlaces) null).instance(note("argument", 1)));
        show("array first", () -> {
            int[] a = null;
            a[note("index", 1)] = note("value", 2);
        });
        show("length", () -> note("size", (new int[note("inner", -4)]).length));
        show("finally 0", () -> inFinally(0));
        show("finally 1", () -> log.append(inFinally(1)).append(' '));
        show("finally 2", () -> inFinally(2));
        show("condition", () -> {
            if (note("left", 0) == 1 && 1 / zero == 1 || note("right", 1) == 1) {
                log.append("true ");
            }
        });
        show("ternary", () -> note("t", args == null ? 1 : 5 / zero));
        show("loop condition", () -> {
            for (int i = 3; 6 / i > 0; i--) {
                note("i" + i, i);
            }
        });
        show("switch", () -> {
            switch (4 / zero) {
                case 1 -> note("one", 1);
                default -> note("default", 2);
            }
        });
        show("resource", () -> {
            try (AutoCloseable c = () -> note("closed", 1 / zero)) {
                note("body", (new int[1])[1]);
            } catch (Exception e) {
                log.append(e.getMessage()).append(" suppressed ").append(e.getSuppressed()[0].getMessage()).append(' ');
            }
        });
    }

    void instance(int n) {
    }
}
