// The line that another thread is just running: in loops without calls, of methods compiled into their caller, and the
// callers of short methods, whatever instruction they are stopped at.
// level: 5
// skip-gc-stress
package thread;

public class LinesOfLoops {
    static volatile boolean stop;
    static int[] data = new int[1000];

    static int line() {
        return new Throwable().getStackTrace()[1].getLineNumber();
    }

    static int first;
    static int last;

    static int sums() {
        int[] a = data;
        int n = 0;
        first = line() + 1;
        while (!stop) {
            for (int i = 0; i < a.length; i++) {
                a[i] += n ^ i;
                n = n * 31
                        + a[i];
            }
            n ^= 5;
        }
        last = line();
        return n;
    }

    static int deep(int n) {
        return n <= 1 ? 1 : deep(n - 1) + deep(n - 2);
    }

    static int calls() {
        int n = 0;
        while (!stop) {
            n += deep(12);
        }
        return n;
    }

    /** Returns when the thread is in its method, and has had some time to get into its loop. */
    static Thread start(Runnable r, String method) throws InterruptedException {
        stop = false;
        Thread t = new Thread(r);
        t.start();
        boolean there = false;
        while (!there) {
            for (StackTraceElement e : t.getStackTrace()) {
                there |= e.getMethodName().equals(method);
            }
        }
        Thread.sleep(30);
        return t;
    }

    static void join(Thread t) throws InterruptedException {
        stop = true;
        t.join();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = start(LinesOfLoops::sums, "sums");
        boolean named = true;
        int[] lines = new int[200];
        for (int k = 0; k < lines.length; k++) {
            StackTraceElement top = t.getStackTrace()[0];
            named &= top.getMethodName().equals("sums");
            lines[k] = top.getLineNumber();
            Thread.sleep(0, 1000);
        }
        join(t);
        boolean inside = true;
        for (int line : lines) {
            inside &= line >= first && line <= last;
        }
        System.out.println(named + " " + inside);

        t = start(LinesOfLoops::calls, "calls");
        boolean whole = true;
        for (int k = 0; k < 300; k++) {
            StackTraceElement[] trace = t.getStackTrace();
            int deep = 0;
            while (deep < trace.length && trace[deep].getMethodName().equals("deep")) {
                deep++;
            }
            whole &= trace[deep].getMethodName().equals("calls") && trace[trace.length - 1].getMethodName().equals("run");
            for (int i = 0; i < deep; i++) {
                whole &= trace[i].getLineNumber() > 0;
            }
            Thread.sleep(0, 1000);
        }
        join(t);
        System.out.println(whole);
    }
}
