// Thread groups: names, parents, counting, uncaught exceptions, priorities, interrupts of all.
// level: 5
package thread;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

public class GroupMembers {
    public static void main(String[] args) throws InterruptedException {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        System.out.println(main.getName() + " " + main.getParent().getName() + " " + main.getParent().getParent());
        ThreadGroup outer = new ThreadGroup("outer");
        ThreadGroup inner = new ThreadGroup(outer, "inner") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                System.out.println("inner saw " + t.getName() + " " + e);
            }
        };
        System.out.println(outer.getParent() == main);
        System.out.println(inner.getParent().getName() + " " + outer.parentOf(inner) + " " + inner.parentOf(outer)
                + " " + main.parentOf(inner));
        outer.setMaxPriority(4);
        System.out.println(outer.getMaxPriority() + " " + inner.getMaxPriority());
        inner.setMaxPriority(9);
        System.out.println(inner.getMaxPriority());
        Thread low = new Thread(inner, () -> { }, "low");
        low.setPriority(10);
        System.out.println(low.getPriority() + " " + low.getThreadGroup().getName());
        CountDownLatch ready = new CountDownLatch(3);
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            all[i] = new Thread(i == 0 ? outer : inner, () -> {
                ready.countDown();
                try {
                    Thread.sleep(600_000);
                } catch (InterruptedException e) {
                    synchronized (main) {
                        main.notifyAll();
                    }
                }
            }, "member " + i);
            all[i].start();
        }
        ready.await();
        System.out.println(outer.activeCount() + " " + inner.activeCount() + " " + outer.activeGroupCount());
        Thread[] found = new Thread[5];
        System.out.println(outer.enumerate(found) + " " + outer.enumerate(new Thread[2], true));
        String[] names = Arrays.stream(found).filter(t -> t != null).map(Thread::getName).sorted().toArray(String[]::new);
        System.out.println(Arrays.toString(names) + " " + outer.enumerate(found, false));
        outer.interrupt();
        for (Thread t : all) {
            t.join();
        }
        System.out.println(all[1].getThreadGroup() + " " + outer.activeCount());
        Thread failing = new Thread(inner, () -> {
            throw new IllegalStateException("in a group");
        }, "failing");
        failing.start();
        failing.join();
        System.out.println(inner + " " + (Thread.currentThread().getThreadGroup() == main));
    }
}
