// Exceptions that override what printing uses: toString, messages, printStackTrace, getStackTrace, getCause.
// level: 2
// expect-exit: 1
package trace;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

public class CustomPrinting {
    static class Named extends Exception {
        Named(String m) {
            super(m);
        }

        @Override
        public String toString() {
            return "named<" + getMessage() + ">";
        }
    }

    static class Localized extends Exception {
        @Override
        public String getMessage() {
            return "plain";
        }

        @Override
        public String getLocalizedMessage() {
            return "localized";
        }
    }

    static class Silent extends RuntimeException {
        @Override
        public void printStackTrace(PrintStream s) {
            s.println("silent, to a stream");
        }

        @Override
        public void printStackTrace(PrintWriter s) {
            s.println("silent, to a writer");
        }
    }

    static class Lying extends Exception {
        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[0];
        }

        @Override
        public synchronized Throwable getCause() {
            return new Error("invented");
        }
    }

    static class Bad extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    public static void main(String[] args) {
        new Named("a").printStackTrace();
        new Localized().printStackTrace();
        System.out.println(new Localized());
        new Silent().printStackTrace();
        new Exception("outer", new Silent()).printStackTrace();
        Lying lying = new Lying();
        System.out.println(lying.getStackTrace().length + " " + lying.getCause());
        lying.printStackTrace();
        StringWriter w = new StringWriter();
        new Exception("text\nof two lines", new Named("below")).printStackTrace(new PrintWriter(w, true));
        System.out.println(w.toString().replace("\t", "<tab>"));
        w = new StringWriter();
        new Silent().printStackTrace(new PrintWriter(w, true));
        System.out.print(w);
        try {
            new Bad().printStackTrace();
        } catch (IllegalStateException e) {
            System.out.println("printing failed: " + e.getMessage());
        }
        System.out.println(new Exception((String) null) + " " + new Exception("", null) + " " + new Exception(new Error("e")).getMessage()
                + " " + new Exception((Throwable) null).getMessage() + " " + new Error("m", new Exception()).getCause());
        new Exception() {
        }.printStackTrace();
        Thread t = new Thread(() -> {
            throw new Silent();
        }, "quiet");
        t.start();
        try {
            t.join();
        } catch (InterruptedException e) {
            System.out.println("unexpected");
        }
        throw new Silent();
    }
}
