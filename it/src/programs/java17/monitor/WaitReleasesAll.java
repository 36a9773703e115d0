// wait gives up every level of a recursive monitor and takes them all back.
// level: 5
package monitor;

public class WaitReleasesAll {
    static final Object LOCK = new Object();
    static final Object OTHER = new Object();
    static boolean ready;
    static String log = "";
    static boolean probed;

    static void deep(int n) throws InterruptedException {
        synchronized (LOCK) {
            if (n > 0) {
                deep(n - 1);
                log += Thread.holdsLock(LOCK) ? "h" : "-";
                return;
            }
            while (!ready) {
                LOCK.wait();
            }
            log += "woken ";
        }
    }

    public static void main(String[] args) throws InterruptedException {
        for (int depth : new int[] {0, 1, 5, 40}) {
            ready = false;
            log = "";
            Thread t = new Thread(() -> {
                synchronized (OTHER) {
                    try {
                        deep(depth);
                    } catch (InterruptedException e) {
                        log += "interrupted";
                    }
                    log += " other " + Thread.holdsLock(OTHER);
                }
                log += " end " + Thread.holdsLock(LOCK);
            });
            t.start();
            while (t.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            Thread probe = new Thread(() -> {
                synchronized (OTHER) {
                    probed = true;
                }
            });
            probe.start();
            while (probe.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            synchronized (LOCK) {
                log += "main holds; ";
                ready = true;
                LOCK.notifyAll();
            }
            t.join();
            probe.join();
            System.out.println(depth + ": " + log + " " + probed);
        }
    }
}
