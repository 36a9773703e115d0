// Monitors released by exceptions and stack overflows inside nested synchronized code, seen from another thread.
// level: 5
package thread;

public class MonitorExceptions {
    static final Object A = new Object(), B = new Object();

    static synchronized int overflow(int n) { return overflow(n + 1) + 1; }

    static boolean free(Object o) throws InterruptedException {
        boolean[] got = {false};
        Thread t = new Thread(() -> {
            synchronized (o) { got[0] = true; }
        });
        t.start();
        t.join(10_000);
        return got[0];
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            synchronized (A) {
                synchronized (B) {
                    throw new RuntimeException();
                }
            }
        } catch (RuntimeException e) {
            System.out.println(Thread.holdsLock(A) + " " + Thread.holdsLock(B) + " " + free(A) + " " + free(B));
        }
        try {
            overflow(0);
        } catch (StackOverflowError e) {
            System.out.println(Thread.holdsLock(MonitorExceptions.class) + " " + free(MonitorExceptions.class));
        }
        int h = A.hashCode();
        synchronized (A) {
            Thread t = new Thread(() -> { synchronized (A) { A.notify(); } });
            t.start();
            A.wait();
            t.join(1);
        }
        System.out.println(h == A.hashCode());
    }
}
