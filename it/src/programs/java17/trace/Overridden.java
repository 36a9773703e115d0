// Exceptions whose own methods are overridden, and what printing, causes, suppression and given traces make of them.
// level: 2
package trace;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

public class Overridden {
    static class Localized extends Exception {
        Localized(String m) {
            super(m);
        }

        @Override
        public String getLocalizedMessage() {
            return "<" + getMessage() + ">";
        }
    }

    static class NoMessage extends RuntimeException {
        @Override
        public String getMessage() {
            return null;
        }

        @Override
        public String toString() {
            return "NoMessage with " + getStackTrace().length + " frames";
        }
    }

    static class NullText extends RuntimeException {
        @Override
        public String toString() {
            return null;
        }
    }

    static class Unfilled extends RuntimeException {
        static int fills;

        Unfilled(String m, Throwable cause) {
            super(m, cause);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            fills++;
            return this;
        }
    }

    static class Replaced extends Exception {
        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {new StackTraceElement("remote.Service", "call", "Service.xyz", 7),
                new StackTraceElement("loader", "mod", "1.2", "a.B", "m", null, -1),
                new StackTraceElement(null, "mod", "1.2", "a.B", "n", "B.java", -2),
                new StackTraceElement("app", null, null, "a.B", "o", "B.java", -5),
                new StackTraceElement("", "", "", "C", "<init>", "", 0)};
        }
    }

    static class OwnCause extends Exception {
        Throwable hidden = new Localized("hidden cause");

        OwnCause() {
            super("own cause");
        }

        @Override
        public synchronized Throwable getCause() {
            return hidden;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + "\nwith a second line\ttab";
        }
    }

    static class SelfPrinting extends Error {
        @Override
        public void printStackTrace(PrintStream s) {
            s.println("to the stream");
        }

        @Override
        public void printStackTrace(PrintWriter s) {
            s.println("to the writer");
        }
    }

    static class MessageThrows extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("no message to be had");
        }
    }

    static class SameEquals extends Exception {
        SameEquals(String m) {
            super(m);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof SameEquals;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    static String printed(Throwable t) {
        StringWriter w = new StringWriter();
        try {
            t.printStackTrace(new PrintWriter(w, true));
        } catch (RuntimeException e) {
            return w + "printing failed: " + e;
        }
        return w.toString();
    }

    static void refuse(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": fine");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    public static void main(String[] args) {
        System.out.print(printed(new Localized("text")));
        System.out.println(new Localized(null) + " " + new Localized("").getMessage().length());
        System.out.print(printed(new NoMessage()));
        System.out.print(printed(new NullText()));
        System.out.println(new NullText() + "|" + String.valueOf(new NullText()) + "|" + new RuntimeException(new NullText()).getMessage());
        Unfilled u = new Unfilled("unfilled", new OwnCause());
        System.out.print(printed(u));
        System.out.println(u.getStackTrace().length + " " + Unfilled.fills);
        u.setStackTrace(new Exception().getStackTrace());
        System.out.println(u.getStackTrace().length);
        System.out.print(printed(new Replaced()));
        System.out.print(printed(new Exception("outer", new Replaced())));
        System.out.print(printed(new OwnCause()));
        new SelfPrinting().printStackTrace();
        System.out.print(printed(new SelfPrinting()));
        System.out.print(printed(new Exception(new SelfPrinting())));
        System.out.print(printed(new MessageThrows()));
        refuse("cause of throwing message", () -> new RuntimeException(new MessageThrows()));
        refuse("element", () -> u.setStackTrace(new StackTraceElement[] {new StackTraceElement("a", "b", "c", 1), null}));
        refuse("trace", () -> u.setStackTrace(null));
        refuse("self cause", () -> u.initCause(u));
        refuse("second cause", () -> u.initCause(new Exception("x")));
        refuse("set null cause", () -> new Exception("n", null).initCause(null));
        refuse("self suppressed", () -> u.addSuppressed(u));
        refuse("null suppressed", () -> u.addSuppressed(null));
        refuse("class name", () -> new StackTraceElement(null, "m", null, 1));
        refuse("printer", () -> u.printStackTrace((PrintStream) null));
        StackTraceElement[] trace = u.getStackTrace();
        trace[0] = null;
        System.out.println(u.getStackTrace()[0] != null);
        StackTraceElement[] given = {new StackTraceElement("a.A", "m", "A.java", 1)};
        u.setStackTrace(given);
        given[0] = new StackTraceElement("z.Z", "z", "Z.java", 2);
        System.out.println(u.getStackTrace()[0]);

        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        Exception c = new Exception("c", b);
        a.initCause(c);
        a.addSuppressed(b);
        b.addSuppressed(new Exception("s of b", new Localized("its cause")));
        System.out.print(printed(a));
        SameEquals one = new SameEquals("one");
        one.initCause(new SameEquals("two"));
        System.out.print(printed(one));
        Exception many = new Exception("many");
        for (int i = 0; i < 3; i++) {
            Exception s = new Exception("s" + i, i == 1 ? many : null);
            s.setStackTrace(new StackTraceElement[0]);
            s.addSuppressed(many);
            many.addSuppressed(s);
        }
        System.out.print(printed(many));
        Throwable same = many.fillInStackTrace();
        System.out.println((same == many) + " " + many.getStackTrace()[0].getLineNumber() + " " + many.getSuppressed().length);
    }
}
