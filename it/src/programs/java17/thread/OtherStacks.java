// Stack traces of other threads: blocked, waiting, ended, not started; all of them at once.
// level: 5
package thread;

import java.util.Map;

public class OtherStacks {
    static final Object LOCK = new Object();

    static void outer() throws InterruptedException {
        inner();
    }

    static void inner() throws InterruptedException {
        synchronized (LOCK) {
            LOCK.wait();
        }
    }

    static void print(StackTraceElement[] trace) {
        for (StackTraceElement e : trace) {
            if (e.getClassName().startsWith("thread.") && !e.getClassName().contains("$$")) {
                System.out.println("  " + e.getMethodName() + " " + e.getFileName() + ":" + e.getLineNumber());
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread("waiter") {
            @Override
            public void run() {
                try {
                    outer();
                } catch (InterruptedException e) {
                    System.out.println("woken");
                }
            }
        };
        System.out.println("before: " + t.getStackTrace().length);
        t.start();
        while (t.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        System.out.println("waiting: " + t.getStackTrace()[0].getClassName());
        print(t.getStackTrace());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        System.out.println("all: " + all.containsKey(t) + " " + all.containsKey(Thread.currentThread()));
        print(all.get(t));
        boolean me = false;
        for (StackTraceElement e : all.get(Thread.currentThread())) {
            me |= e.getMethodName().equals("main");
        }
        System.out.println("me: " + me);
        Thread blocked;
        synchronized (LOCK) {
            blocked = new Thread(() -> {
                synchronized (LOCK) {
                    System.out.println("entered");
                }
            }, "blocked");
            blocked.start();
            while (blocked.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            System.out.println("blocked: " + blocked.getStackTrace()[0].getMethodName().startsWith("lambda$main"));
        }
        blocked.join();
        t.interrupt();
        t.join();
        System.out.println("after: " + t.getStackTrace().length);
        print(Thread.currentThread().getStackTrace());
    }
}
