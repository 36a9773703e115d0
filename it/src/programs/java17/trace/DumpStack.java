// Thread.dumpStack, getStackTrace of the current thread, traces made in other threads and thrown here.
// level: 2
// expect-exit: 1
package trace;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public class DumpStack {
    static void dump() {
        Thread.dumpStack();
    }

    static void nested(int n) {
        if (n == 0) {
            dump();
        } else {
            nested(n - 1);
        }
    }

    static StackTraceElement[] current() {
        return Thread.currentThread().getStackTrace();
    }

    static Object task() {
        throw new IllegalStateException("in the task");
    }

    public static void main(String[] args) throws InterruptedException {
        nested(2);
        StackTraceElement[] t = current();
        System.out.println(t[0].getClassName() + "." + t[0].getMethodName());
        for (int i = 1; i < t.length; i++) {
            System.out.println(t[i].getMethodName() + " " + t[i].getLineNumber());
        }
        FutureTask<Object> f = new FutureTask<>(DumpStack::task);
        Thread worker = new Thread(f, "worker");
        worker.start();
        worker.join();
        try {
            f.get();
        } catch (ExecutionException e) {
            System.out.println(e);
            System.out.println(e.getStackTrace()[e.getStackTrace().length - 1].getMethodName());
            StackTraceElement[] c = e.getCause().getStackTrace();
            System.out.println(c[0] + " ... " + c[c.length - 1].getMethodName());
        }
        RuntimeException[] made = new RuntimeException[1];
        Thread maker = new Thread(() -> made[0] = new RuntimeException("made elsewhere"), "maker");
        maker.start();
        maker.join();
        try {
            throw made[0];
        } catch (RuntimeException e) {
            for (StackTraceElement x : e.getStackTrace()) {
                System.out.println(x.getClassName().startsWith("trace.") ? x.toString() : x.getMethodName());
            }
        }
        throw made[0];
    }
}
