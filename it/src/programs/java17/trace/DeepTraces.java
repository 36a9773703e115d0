// Very deep traces are cut at 1024 frames, the innermost kept; causes and printing of long traces.
// level: 2
// skip-gc-stress
package trace;

import java.io.PrintWriter;
import java.io.StringWriter;

public class DeepTraces {
    static RuntimeException deep(int n) {
        return n == 0 ? new RuntimeException("bottom") : deep(n - 1);
    }

    static int throwing(int n) {
        if (n == 0) {
            throw new IllegalStateException("thrown");
        }
        return throwing(n - 1) + 1;
    }

    static RuntimeException wrapped(int n, Throwable cause) {
        return n == 0 ? new RuntimeException("wrapper", cause) : wrapped(n - 1, cause);
    }

    static int lines(Throwable t) {
        StringWriter w = new StringWriter();
        t.printStackTrace(new PrintWriter(w));
        return w.toString().split("\n").length;
    }

    public static void main(String[] args) {
        for (int n : new int[] {0, 1, 100, 1021, 1022, 1023, 1024, 5000}) {
            RuntimeException e = deep(n);
            StackTraceElement[] t = e.getStackTrace();
            System.out.println(n + " " + (t.length == 1024 ? "cut" : t.length < 1024 ? "whole" : "too long") + " "
                    + t[0].getMethodName() + " " + lines(e) / 1024);
        }
        try {
            throwing(3000);
        } catch (IllegalStateException e) {
            System.out.println(e.getStackTrace().length + " " + e.getStackTrace()[1023].getMethodName());
        }
        RuntimeException both = wrapped(50, deep(60));
        StringWriter w = new StringWriter();
        both.printStackTrace(new PrintWriter(w));
        System.out.println(w.toString().contains("Caused by: java.lang.RuntimeException: bottom") + " " + w.toString().contains(" more"));
        RuntimeException long2 = wrapped(2000, deep(2000));
        System.out.println(long2.getCause().getStackTrace().length + " " + lines(long2));
        RuntimeException chain = null;
        for (int i = 0; i < 300; i++) {
            chain = new RuntimeException("link " + i, chain);
        }
        System.out.println(lines(chain) > 300);
    }
}
