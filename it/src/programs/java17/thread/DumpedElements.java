// Elements of traces by where they come from: dumps name loaders and the versions of modules, other traces do not.
// level: 5
package thread;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

public class DumpedElements implements Runnable {
    @Override
    public void run() {
        synchronized (this) {
            try {
                wait();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        }
    }

    static void show(String from, StackTraceElement... trace) {
        for (StackTraceElement e : trace) {
            // what threads begin with is hidden in some releases, but not in dumps
            if (!e.getClassName().equals("java.lang.Thread") || e.getMethodName().equals("run")) {
                System.out.println(from + ": " + e + " | " + e.getClassLoaderName() + " " + e.getModuleName() + " "
                        + e.getModuleVersion() + " " + e.equals(copy(e)));
            }
        }
    }

    static StackTraceElement copy(StackTraceElement e) {
        return new StackTraceElement(e.getClassLoaderName(), e.getModuleName(), e.getModuleVersion(), e.getClassName(),
                e.getMethodName(), e.getFileName(), e.getLineNumber());
    }

    public static void main(String[] args) throws Exception {
        DumpedElements waiting = new DumpedElements();
        Thread t = new Thread(waiting, "waiting");
        t.start();
        while (t.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(100_000);
        }
        show("other", t.getStackTrace());
        show("own", Thread.currentThread().getStackTrace());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        show("all, other", all.get(t));
        show("all, own", all.get(Thread.currentThread()));
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        show("info", bean.getThreadInfo(t.getId(), 100).getStackTrace());
        show("own info", bean.getThreadInfo(Thread.currentThread().getId(), 100).getStackTrace());
        ThreadInfo dumped = bean.getThreadInfo(new long[] {t.getId()}, true, true)[0];
        show("dump", dumped.getStackTrace());
        dumped.toString().lines().filter(l -> l.contains("DumpedElements.run")).forEach(System.out::println);
        show("thrown", new Exception().getStackTrace());
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            show("library", e.getStackTrace());
        }
        StackWalker.getInstance().forEach(f -> show("walked", f.toStackTraceElement()));
        t.interrupt();
        t.join();
    }
}
