// Thread groups: tree, counts, enumeration, priorities, uncaught exceptions, interruption.
// level: 5
package thread;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;

public class Groups {
    static final Set<String> caught = new ConcurrentSkipListSet<>();

    static String names(Thread[] ts, int n) {
        String[] names = new String[n];
        for (int i = 0; i < n; i++) names[i] = ts[i].getName();
        Arrays.sort(names);
        return Arrays.toString(names);
    }

    public static void main(String[] args) throws InterruptedException {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        System.out.println(main.getName() + " " + main.getParent().getName() + " " + main.getParent().getParent() + " " + main.getMaxPriority() + " " + main.parentOf(main) + " " + main.isDaemon());
        Thread[] found = new Thread[20];
        System.out.println(main.activeCount() + " " + names(found, main.enumerate(found)) + " " + Thread.activeCount() + " " + Thread.enumerate(found));
        ThreadGroup outer = new ThreadGroup("outer") {
            @Override public void uncaughtException(Thread t, Throwable e) {
                caught.add(getName() + " caught " + e.getMessage() + " of " + t.getName());
            }
        };
        ThreadGroup inner = new ThreadGroup(outer, "inner");
        inner.setMaxPriority(3);
        System.out.println(outer + " " + inner.getParent().getName() + " " + outer.parentOf(inner) + " " + main.activeGroupCount() + " " + inner.getMaxPriority());
        CountDownLatch ready = new CountDownLatch(3), go = new CountDownLatch(1);
        Runnable body = () -> {
            ready.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                System.out.println("no");
            }
            throw new IllegalStateException("failure");
        };
        Thread a = new Thread(outer, body, "a"), b = new Thread(inner, body, "b"), c = new Thread(inner, body, "c");
        c.setPriority(9);
        System.out.println(a.getThreadGroup().getName() + " " + b.getPriority() + " " + c.getPriority() + " " + a.getPriority());
        for (Thread t : new Thread[] {a, b, c}) t.start();
        ready.await();
        System.out.println(outer.activeCount() + " " + inner.activeCount() + " " + names(found, outer.enumerate(found)) + " " + names(found, outer.enumerate(found, false)));
        ThreadGroup[] groups = new ThreadGroup[5];
        System.out.println(main.enumerate(groups) + " " + groups[0].getName());
        go.countDown();
        a.join();
        b.join();
        c.join();
        System.out.println(outer.activeCount() + " " + a.getThreadGroup() + " " + caught);
        Thread s = new Thread(inner, () -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("group interrupted");
            }
        }, "s");
        s.start();
        outer.interrupt();
        s.join();
        Thread child = new Thread(outer, () -> System.out.println(new Thread().getThreadGroup().getName()));
        child.start();
        child.join();
        try {
            new ThreadGroup(null, "x");
        } catch (NullPointerException e) {
            System.out.println("null parent");
        }
        System.out.println(Thread.currentThread().toString().replaceAll("#\\d+,", "") + " " + main.activeCount());
    }
}
