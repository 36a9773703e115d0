// Locks of more than a million objects that stay, each entered in a way that a word of the object cannot hold; some are held
// or waited for all the time.
// level: 4
package monitor;

public class ManyMonitors {
    static final int COUNT = 1_200_000;
    static final Object[] objects = new Object[COUNT];
    static boolean done;
    static int entered;

    static void enterAll(int from, int to, Object other) {
        int n = 0;
        for (int i = from; i < to; i++) {
            Object o = objects[i];
            synchronized (o) {
                synchronized (other) {
                    synchronized (o) {
                        n += Thread.holdsLock(o) ? 1 : 0;
                    }
                }
            }
            if (Thread.holdsLock(o)) System.out.println("still held: " + i);
        }
        synchronized (objects) {
            entered += n;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < COUNT; i++) objects[i] = i % 50_000 == 7 ? "at " + i : new Object();
        Thread waiter = new Thread(() -> {
            synchronized (objects[7]) {
                while (!done) {
                    try {
                        objects[7].wait();
                    } catch (InterruptedException e) {
                        System.out.println("interrupted");
                    }
                }
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.WAITING) Thread.sleep(1);
        Object held = objects[COUNT - 1];
        synchronized (held) {
            Thread first = new Thread(() -> enterAll(0, COUNT / 2, new Object()));
            Thread second = new Thread(() -> enterAll(COUNT / 2, COUNT - 1, new Object()));
            first.start();
            second.start();
            first.join();
            second.join();
            System.out.println(entered + " " + waiter.getState() + " " + Thread.holdsLock(held));
            enterAll(COUNT - 1, COUNT, objects);
            System.out.println(entered + " " + Thread.holdsLock(held));
        }
        synchronized (objects[7]) {
            done = true;
            objects[7].notify();
        }
        waiter.join();
        try {
            objects[11].notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not the owner");
        }
        System.out.println(objects[50_007] + " " + waiter.getState());
    }
}
