// Threads end in good order although nothing can be reported of their exceptions.
// level: 5
package thread;

import java.io.OutputStream;
import java.io.PrintStream;

public class UncaughtReports {
    static class Failing extends PrintStream {
        Failing() { super(OutputStream.nullOutputStream()); }

        @Override public void println(String s) { throw new IllegalStateException("println"); }

        @Override public void println(Object s) { throw new IllegalStateException("println"); }

        @Override public void print(String s) { throw new IllegalStateException("print"); }
    }

    public static void main(String[] args) throws InterruptedException {
        PrintStream err = System.err;
        System.setErr(new Failing());
        Thread t = new Thread(() -> { throw new IllegalArgumentException("lost"); }, "one");
        t.start();
        t.join();
        System.out.println(t.isAlive() + " " + t.getState());
        System.setErr(err);
        Thread u = new Thread(() -> { throw new IllegalArgumentException("shown"); }, "two");
        u.start();
        u.join();
        System.out.println(u.isAlive() + " " + u.getState() + " " + Thread.activeCount());
    }
}
