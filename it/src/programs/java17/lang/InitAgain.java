// Failing initialisers the second time, cyclic initialisation, constants that do not initialise, cyclic causes, deep recursion.
// level: 2
// expect-exit: 1
package lang;

import java.util.*;

public class InitAgain {
    static class Bad { static final int X = Integer.parseInt(System.lineSeparator()); static void touch() { } }
    static class Worse { static Object o = null; static String s = o.toString(); static int n = 5; }
    static class Sub extends Bad { static { System.out.println("never"); } }
    static class Chk { static { if (true) sneak(new java.io.IOException("checked")); } static int v; }
    static class Err { static { if (System.nanoTime() != 0) throw new AssertionError("err"); } static int v; }
    static class CycA { static int a = CycB.b + 1; }
    static class CycB { static int b = CycA.a + 10; }
    static class Con { static final int K = 7; static final String S = "s"; static final Integer BOX = 9; static { System.out.println("Con init"); } }
    interface Lazy { int L = print("Lazy", 3); default void m() { } }
    interface Pure { int P = print("Pure", 4); }
    static class Impl implements Lazy, Pure { static { System.out.println("Impl"); } }
    static int print(String s, int v) { System.out.println(s); return v; }
    @SuppressWarnings("unchecked") static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }

    static void twice(String name, Runnable r) {
        for (int i = 0; i < 2; i++) {
            try {
                r.run();
                System.out.println(name + " fine");
            } catch (Throwable t) {
                for (Throwable x = t; x != null; x = x.getCause()) System.out.println(name + " " + x + " @" + (x.getStackTrace().length == 0 ? "-" : x.getStackTrace()[0].getMethodName()));
            }
        }
    }

    static int depth;
    static int down(int n) { depth++; return down(n + 1) + 1; }
    static int mutualA(long a, double b) { depth++; return mutualB(a + 1, b, "x") + 1; }
    static int mutualB(long a, double b, String s) { return mutualA(a, b * 2) + s.length(); }
    static String deepStr(Object o) { return "[" + o + "]"; }
    static class Self { Object me; public String toString() { return "S" + me; } }

    public static void main(String[] args) throws Exception {
        twice("Bad", Bad::touch);
        twice("Sub", () -> new Sub());
        twice("BadField", () -> System.out.println(Bad.X));
        twice("Worse", () -> System.out.println(Worse.n));
        twice("Chk", () -> System.out.println(Chk.v));
        twice("Err", () -> System.out.println(Err.v));
        twice("BadArray", () -> System.out.println(new Bad[2].length + " " + (((Object) "x") instanceof Bad)));
        System.out.println(CycB.b + " " + CycA.a);
        System.out.println(Con.K + Con.S);
        System.out.println(Con.BOX);
        new Impl();
        System.out.println(Impl.P);
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try {
                if (i == 0) down(0); else mutualA(1, 2);
            } catch (StackOverflowError e) {
                StackTraceElement[] st = e.getStackTrace();
                System.out.println("overflow " + (depth > 1000) + " " + e.getMessage() + " " + st.length + " " + (i == 0 ? st[5].getMethodName() : ""));
            }
        }
        Self s = new Self();
        s.me = s;
        try {
            s.toString();
        } catch (StackOverflowError e) {
            System.out.println("self " + e.getStackTrace().length);
        }
        List<Object> l = new ArrayList<>();
        l.add(l);
        System.out.println(l);
        try {
            l.hashCode();
        } catch (StackOverflowError e) {
            System.out.println("hash overflow");
        }
        Exception a = new Exception("a"), b = new Exception("b", a);
        a.initCause(b);
        a.addSuppressed(new RuntimeException("sup", b));
        java.io.StringWriter w = new java.io.StringWriter();
        a.printStackTrace(new java.io.PrintWriter(w));
        System.out.print(w);
        try {
            a.addSuppressed(a);
        } catch (IllegalArgumentException e) {
            System.out.println(e + " " + e.getCause().getMessage());
        }
        try {
            a.initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
        try {
            a.setStackTrace(new StackTraceElement[] {null});
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Exception none = new Exception("none", null, false, false) { };
        none.addSuppressed(a);
        none.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "F.java", 3)});
        System.out.println(none.getStackTrace().length + " " + none.getSuppressed().length);
        class Res implements AutoCloseable {
            final String n;
            Res(String n) { this.n = n; if (n.equals("ctor")) throw new IllegalStateException("ctor"); System.out.println("open " + n); }
            public void close() throws Exception { System.out.println("close " + n); throw new Exception("close " + n); }
        }
        try (Res r1 = new Res("1"); Res nul = null; Res r2 = new Res("2"); Res r3 = new Res("ctor")) {
            System.out.println("body");
        } catch (Exception e) {
            System.out.println(e + " " + Arrays.toString(e.getSuppressed()));
        }
        Thread t = new Thread(() -> { throw new IllegalStateException("in thread", new Error("inner")); }, "worker-x");
        t.start();
        t.join();
        Throwable x = new IllegalArgumentException("multi\nline", new Exception(new Error()));
        x.addSuppressed(new Exception("s1", new Exception("s1c")));
        throw new RuntimeException(x);
    }
}
