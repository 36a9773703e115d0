// printStackTrace to stderr and to a writer; circular causes; custom toString; empty and replaced traces.
// level: 1
package lang;

import java.io.PrintWriter;
import java.io.StringWriter;

public class PrintStackTraces {
    static class Custom extends RuntimeException {
        Custom(String m, Throwable c) { super(m, c); }

        public String toString() { return "Custom!" + getMessage(); }
    }

    static class NoTrace extends RuntimeException {
        NoTrace() { super("light", null, true, false); }
    }

    static Exception make(int depth) {
        return depth == 0 ? new Exception() : make(depth - 1);
    }

    interface Op { void go(); }

    public static void main(String[] args) {
        make(3).printStackTrace();
        new Custom("with cause", make(1)).printStackTrace();
        new NoTrace().printStackTrace();
        StringWriter out = new StringWriter();
        new Custom(null, new Error("inner")).printStackTrace(new PrintWriter(out, true));
        System.out.print(out);
        Exception replaced = new Exception("replaced");
        replaced.setStackTrace(new StackTraceElement[] {new StackTraceElement("my.Klass", "method", "File.x", 12),
            new StackTraceElement("my.Klass", "nativeOne", null, -2), new StackTraceElement("my.Klass", "unknown", null, -1)});
        replaced.printStackTrace();
        RuntimeException a = new RuntimeException("a");
        RuntimeException b = new RuntimeException("b", a);
        a.initCause(b);
        b.printStackTrace();
        a.addSuppressed(new Error("suppressed"));
        a.printStackTrace();
        try {
            a.addSuppressed(a);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        new Op() {
            public void go() { new Exception("from anonymous").printStackTrace(); }
        }.go();
        StackTraceElement top = make(0).getStackTrace()[0];
        System.out.println(top.getClassName() + " " + top.getMethodName() + " " + top.getFileName() + " " + top.getLineNumber()
                + " " + top.isNativeMethod() + " " + top);
        System.out.println(new Exception("a", new Exception("b")).getCause().getMessage());
        System.out.println(new Exception(new Exception("b")).getMessage());
        System.out.println(new Throwable().getLocalizedMessage());
        Thread.dumpStack();
        Static.boom();
    }

    static class Static {
        static void boom() {
            try {
                int[] x = new int[2];
                int i = 5;
                x[i] = 3;
            } catch (ArrayIndexOutOfBoundsException e) {
                e.printStackTrace();
            }
            try {
                Object o = "s";
                Integer i = (Integer)
                        o;
                System.out.println(i);
            } catch (ClassCastException e) {
                e.printStackTrace();
            }
        }
    }
}
