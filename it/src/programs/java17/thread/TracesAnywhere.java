// Traces of a thread are whole wherever it is stopped: in library functions, at their edges, where frames come and go.
// level: 5
// time-out: 120
package thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

public class TracesAnywhere {
    static volatile boolean stop;
    static volatile boolean started;
    static volatile double number;
    static volatile Object object;
    static final AtomicLong COUNT = new AtomicLong();

    static void powers() {
        double d = 1.5;
        while (!stop) {
            d = Math.pow(d, 1.25) + Math.sin(d) + Math.atan2(d, 3) + Math.exp(-d);
            d = d > 100 ? 1.5 : d;
        }
        number = d;
    }

    static void clocks() {
        long n = 0;
        while (!stop) {
            n += System.nanoTime() ^ System.currentTimeMillis();
        }
        COUNT.addAndGet(n);
    }

    static void copies() {
        byte[] from = new byte[40_000];
        byte[] to = new byte[40_000];
        while (!stop) {
            System.arraycopy(from, 3, to, 0, 39_000);
            Arrays.fill(from, (byte) to[5]);
            to[0] += Arrays.equals(from, to) ? 1 : 2;
        }
        object = to;
    }

    static void allocations() {
        while (!stop) {
            object = new int[50];
            object = new Object[5000];
            object = object.toString();
        }
    }

    static int small(int n) {
        return n < 2 ? n : small(n - 1) + small(n - 2);
    }

    static void recursion() {
        while (!stop) {
            COUNT.addAndGet(small(12));
        }
    }

    static void locks() {
        Object o = new Object();
        while (!stop) {
            synchronized (o) {
                COUNT.incrementAndGet();
            }
            Thread.yield();
        }
    }

    static void throwing() {
        while (!stop) {
            try {
                Integer.parseInt("no number");
            } catch (NumberFormatException e) {
                COUNT.addAndGet(e.getStackTrace().length);
            }
        }
    }

    static void parking() {
        while (!stop) {
            LockSupport.parkNanos(20_000);
        }
    }

    static void go(Runnable r) {
        started = true;
        r.run();
    }

    /** What is wrong with a trace: its outermost frames of this class are known. */
    static String wrong(StackTraceElement[] trace, String name) {
        List<String> methods = new ArrayList<>();
        for (StackTraceElement e : trace) {
            if (e.getClassName().equals(TracesAnywhere.class.getName())) {
                methods.add(e.getMethodName());
            }
        }
        int n = methods.size();
        boolean right = n >= 3 && methods.subList(n - 3, n).equals(List.of(name, "go", "lambda$check$0"));
        return right ? null : methods.toString();
    }

    static void check(String name, Runnable r) throws InterruptedException {
        stop = false;
        started = false;
        Thread t = new Thread(() -> go(r), name);
        t.start();
        while (!started) {
            Thread.onSpinWait();
        }
        // the first instructions after that are those of go itself
        Thread.sleep(20);
        int whole = 0;
        String first = null;
        for (int i = 0; i < 400; i++) {
            String w = wrong(t.getStackTrace(), name);
            if (w == null) {
                whole++;
            } else if (first == null) {
                first = w;
            }
            if (i % 4 == 0) {
                LockSupport.parkNanos(30_000);
            }
        }
        stop = true;
        t.join();
        System.out.println(name + ": " + whole + (first == null ? "" : " " + first));
    }

    public static void main(String[] args) throws InterruptedException {
        check("powers", TracesAnywhere::powers);
        check("clocks", TracesAnywhere::clocks);
        check("copies", TracesAnywhere::copies);
        check("allocations", TracesAnywhere::allocations);
        check("recursion", TracesAnywhere::recursion);
        check("locks", TracesAnywhere::locks);
        check("throwing", TracesAnywhere::throwing);
        check("parking", TracesAnywhere::parking);
    }
}
