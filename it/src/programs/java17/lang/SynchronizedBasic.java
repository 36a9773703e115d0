// Uncontended locking: nesting, recursion, release on exceptions, static and instance methods.
// level: 0
package lang;

public class SynchronizedBasic {
    private int n;
    private static int total;

    synchronized void inc() { n++; }

    static synchronized void incTotal() { total++; }

    synchronized int recursive(int k) { return k == 0 ? n : recursive(k - 1) + 1; }

    int block(Object lock) {
        synchronized (this) {
            synchronized (lock) {
                synchronized (this) {
                    return ++n;
                }
            }
        }
    }

    synchronized void fail() { throw new IllegalStateException(); }

    public static void main(String[] args) {
        SynchronizedBasic s = new SynchronizedBasic();
        for (int i = 0; i < 1000; i++) {
            s.inc();
            incTotal();
        }
        System.out.println(s.n);
        System.out.println(total);
        System.out.println(s.recursive(50));
        System.out.println(s.block(new Object()));
        System.out.println(s.block(s));
        for (int i = 0; i < 3; i++) {
            try {
                s.fail();
            } catch (IllegalStateException e) {
                System.out.println(Thread.holdsLock(s));
            }
        }
        synchronized (s) {
            System.out.println(Thread.holdsLock(s));
        }
        try {
            s.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not the owner");
        }
    }
}
