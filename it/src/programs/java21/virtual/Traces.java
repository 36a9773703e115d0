// Stack traces of virtual threads: their own, in exceptions, of others that are parked, asleep, waiting, blocked, running.
// level: 5
package virtual;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class Traces {
    static final Object MONITOR = new Object();
    static volatile boolean stop;

    static void print(String what, StackTraceElement[] trace) {
        System.out.println(what);
        for (StackTraceElement e : trace) {
            if (e.getClassName().startsWith("virtual.") || e == trace[trace.length - 1]) {
                // the line of a thread blocked on a monitor is the next statement's in HotSpot
                boolean exact = e.getClassName().startsWith("virtual.") && !e.getMethodName().equals("blocks");
                String line = exact ? ":" + e.getLineNumber() : "";
                System.out.println("  " + e.getModuleName() + "/" + e.getClassName() + "." + e.getMethodName() + line);
            }
        }
        System.out.println("  " + (trace.length > 0 ? trace[0].getClassName() + "." + trace[0].getMethodName() : "empty"));
    }

    static void parks(int n) {
        if (n == 0) {
            LockSupport.park();
        } else {
            parks(n - 1);
        }
    }

    static void waits() {
        synchronized (MONITOR) {
            try {
                MONITOR.wait();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }
    }

    static void blocks() {
        synchronized (MONITOR) {
            System.out.println("through");
        }
    }

    static void spins(CountDownLatch started) {
        started.countDown();
        while (!stop) {
            Thread.onSpinWait();
        }
    }

    static void await(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread.startVirtualThread(() -> {
            print("own", Thread.currentThread().getStackTrace());
            Thread.yield();
            print("own later", new Exception().getStackTrace());
            new Error("printed").printStackTrace();
        }).join();
        Thread parked = Thread.ofVirtual().unstarted(() -> parks(3));
        print("new", parked.getStackTrace());
        parked.start();
        await(parked, Thread.State.WAITING);
        print("parked", parked.getStackTrace());
        LockSupport.unpark(parked);
        parked.join();
        print("ended", parked.getStackTrace());
        Thread waiting = Thread.ofVirtual().start(Traces::waits);
        await(waiting, Thread.State.WAITING);
        StackTraceElement[] trace = waiting.getStackTrace();
        print("waiting", trace);
        Thread blocked = Thread.ofVirtual().unstarted(Traces::blocks);
        synchronized (MONITOR) {
            blocked.start();
            await(blocked, Thread.State.BLOCKED);
            print("blocked", blocked.getStackTrace());
            MONITOR.notify();
        }
        blocked.join();
        waiting.join();
        CountDownLatch started = new CountDownLatch(1);
        Thread spinning = Thread.ofVirtual().start(() -> spins(started));
        started.await();
        boolean found = false;
        while (!found) {
            for (StackTraceElement e : spinning.getStackTrace()) {
                found |= e.getMethodName().equals("spins");
            }
        }
        System.out.println("spinning");
        stop = true;
        spinning.join();
        boolean listed = Thread.getAllStackTraces().keySet().stream().anyMatch(Thread::isVirtual);
        System.out.println(listed);
    }
}
