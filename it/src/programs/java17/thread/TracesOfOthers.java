// Stack traces of other threads.
// level: 5
// skip-gc-stress
package thread;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;

public class TracesOfOthers {
    static volatile boolean stop;

    static void outer(Object lock) {
        inner(lock);
    }

    static void inner(Object lock) {
        synchronized (lock) {
            try {
                lock.wait();
            } catch (InterruptedException e) {
                System.out.println("end");
            }
        }
    }

    static int spin(int n) {
        while (!stop) n++;
        return n;
    }

    static String names(StackTraceElement[] trace) {
        StringBuilder b = new StringBuilder();
        for (StackTraceElement e : trace) if (e.getClassName().startsWith("thread.") && !e.getClassName().contains("$$Lambda")) b.append(e.getMethodName()).append(':').append(e.getLineNumber()).append(' ');
        return b.toString();
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        Thread t = new Thread(() -> outer(lock), "waiter");
        System.out.println(t.getStackTrace().length);
        t.start();
        while (t.getState() != Thread.State.WAITING) Thread.sleep(1);
        StackTraceElement[] trace = t.getStackTrace();
        System.out.println(names(trace).replaceAll("lambda\\S+", "lambda"));
        System.out.println(trace[trace.length - 1].getClassName() + " " + trace[trace.length - 1].getMethodName() + " " + trace[0].getClassName() + " " + trace[0].isNativeMethod());
        Thread spinner = new Thread(() -> spin(1), "spinner");
        spinner.start();
        StringBuilder seen = new StringBuilder();
        while (seen.length() == 0) { // it may not have got there yet
            for (StackTraceElement e : spinner.getStackTrace()) {
                if (e.getMethodName().equals("spin")) {
                    seen.append("spin ").append(e.getFileName());
                }
            }
        }
        System.out.println(seen);
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        System.out.println(all.containsKey(t) + " " + all.containsKey(spinner) + " " + all.containsKey(Thread.currentThread()) + " " + names(all.get(t)).replaceAll("lambda\\S+", "lambda"));
        boolean main = false;
        for (StackTraceElement e : all.get(Thread.currentThread())) main |= e.getMethodName().equals("main");
        System.out.println(main);
        stop = true;
        t.interrupt();
        t.join();
        spinner.join();
        System.out.println(t.getStackTrace().length + " " + Thread.getAllStackTraces().containsKey(t));
        StackTraceElement[] own = Thread.currentThread().getStackTrace();
        System.out.println(own[0].getMethodName() + " " + own[1].getMethodName() + " " + own[1].getLineNumber());
        LockSupport.parkNanos(1);
        Thread.dumpStack();
    }
}
