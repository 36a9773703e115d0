// Interrupts and Object.wait: the monitor is held again when the exception arrives.
// level: 5
package thread;

public class InterruptWait {
    static final Object LOCK = new Object();
    static int depth;

    static void awaitState(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (LOCK) {
                synchronized (LOCK) {
                    try {
                        LOCK.wait();
                        System.out.println("notified");
                    } catch (InterruptedException e) {
                        System.out.println(e.getMessage() + " holds " + Thread.holdsLock(LOCK) + " flag "
                                + Thread.currentThread().isInterrupted() + " depth " + depth);
                    }
                }
                System.out.println("still holds " + Thread.holdsLock(LOCK));
            }
            System.out.println("holds no more " + Thread.holdsLock(LOCK));
        });
        t.start();
        awaitState(t, Thread.State.WAITING);
        synchronized (LOCK) {
            t.interrupt();
            awaitState(t, Thread.State.BLOCKED);
            depth = 7;
        }
        t.join();

        synchronized (LOCK) {
            Thread.currentThread().interrupt();
            try {
                LOCK.wait(60_000);
            } catch (InterruptedException e) {
                System.out.println("before waiting: " + Thread.interrupted());
            }
            try {
                LOCK.wait(5);
                System.out.println("time is up");
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }
        Thread blocked;
        synchronized (LOCK) {
            blocked = new Thread(() -> {
                synchronized (LOCK) {
                    System.out.println("entered, flag " + Thread.currentThread().isInterrupted());
                    try {
                        LOCK.wait();
                    } catch (InterruptedException e) {
                        System.out.println("seen in wait");
                    }
                }
            });
            blocked.start();
            awaitState(blocked, Thread.State.BLOCKED);
            blocked.interrupt();
            Thread.sleep(20);
            System.out.println("an interrupt does not enter: " + blocked.getState());
        }
        blocked.join();
    }
}
