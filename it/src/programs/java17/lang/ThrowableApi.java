// Throwable's API: custom exceptions, fillInStackTrace, suppression disabled, stack traces as data.
// level: 2
package lang;

import java.io.IOException;

public class ThrowableApi {
    static class Coded extends RuntimeException {
        final int code;

        Coded(int code, String m, Throwable cause) {
            super(m, cause);
            this.code = code;
        }

        @Override public synchronized Throwable fillInStackTrace() { return code < 0 ? this : super.fillInStackTrace(); }
    }

    static class Quiet extends Exception {
        Quiet() { super("quiet", null, false, false); }
    }

    static Throwable thrown(int depth) {
        if (depth > 0) return thrown(depth - 1);
        return new Coded(1, "deep", null);
    }

    static String where(Throwable t) {
        StringBuilder sb = new StringBuilder();
        for (StackTraceElement e : t.getStackTrace()) {
            if (e.getClassName().startsWith("lang.")) sb.append(e.getMethodName()).append(':').append(e.getLineNumber()).append(' ');
        }
        return sb.toString();
    }

    static void rethrow(Exception e) throws IOException {
        try {
            throw e;
        } catch (IOException x) {
            throw x;
        } catch (Exception x) {
            throw new IllegalStateException("wrapped " + x.getMessage(), x);
        }
    }

    public static void main(String[] args) {
        System.out.println(where(thrown(3)));
        Throwable t = thrown(0);
        t.fillInStackTrace();
        System.out.println(where(t));
        System.out.println(new Coded(-1, "no trace", null).getStackTrace().length + " " + new Quiet().getStackTrace().length);
        Quiet q = new Quiet();
        q.addSuppressed(new Error());
        System.out.println(q.getSuppressed().length);
        try {
            rethrow(new IOException("io"));
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            rethrow(new InterruptedException("int"));
        } catch (Exception e) {
            System.out.println(e + " <- " + e.getCause());
        }
        Throwable root = new Coded(5, null, new Error("e", new Exception("x")));
        for (Throwable c = root; c != null; c = c.getCause()) System.out.println(c + " " + c.getMessage());
        System.out.println(new Error((String) null) + " " + new Error((Throwable) null) + " " + new Error(new Error("z")) + " " + new AssertionError(5) + " " + new AssertionError("m", root).getCause());
        try {
            new Exception().initCause(null).initCause(new Error());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Exception self = new Exception("self");
        try {
            self.initCause(self);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        StackTraceElement[] copy = t.getStackTrace();
        copy[0] = null;
        System.out.println(t.getStackTrace()[0] != null);
        try {
            t.setStackTrace(copy);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Thread.currentThread().getStackTrace()[1].getMethodName());
    }
}
