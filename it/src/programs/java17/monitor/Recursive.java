// Monitors are recursive: deep nesting, methods and blocks mixed, released level by level.
// level: 5
package monitor;

public class Recursive {
    static int entries;

    synchronized int method(int n) {
        entries++;
        return n == 0 ? 0 : 1 + block(n - 1);
    }

    int block(int n) {
        synchronized (this) {
            entries++;
            return n == 0 ? 0 : 1 + method(n - 1);
        }
    }

    static synchronized int statically(int n) {
        return n == 0 ? 0 : 1 + statically(n - 1);
    }

    public static void main(String[] args) throws InterruptedException {
        Recursive r = new Recursive();
        System.out.println(r.method(1000) + " " + entries + " " + Thread.holdsLock(r));
        System.out.println(statically(500) + " " + Thread.holdsLock(Recursive.class));
        Object[] locks = new Object[12];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
        }
        System.out.println(nested(locks, 0));
        System.out.println(nested(new Object[] {r, r, Recursive.class, r, Recursive.class, "text", r}, 0));
        Thread other = new Thread(() -> {
            synchronized (r) {
                System.out.println("other entered at last");
            }
        });
        synchronized (r) {
            synchronized (r) {
                System.out.println("twice " + Thread.holdsLock(r));
            }
            System.out.println("once " + Thread.holdsLock(r));
            other.start();
            while (other.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            for (int i = 0; i < 100; i++) {
                r.method(3);
            }
            System.out.println("other is still " + other.getState() + ", holds " + Thread.holdsLock(r));
        }
        other.join();
        try {
            Thread.holdsLock(null);
        } catch (NullPointerException e) {
            System.out.println("no monitor of null");
        }
    }

    static String nested(Object[] locks, int i) {
        if (i == locks.length) {
            int held = 0;
            for (Object o : locks) {
                held += Thread.holdsLock(o) ? 1 : 0;
            }
            return "held " + held;
        }
        synchronized (locks[i]) {
            return nested(locks, i + 1) + (Thread.holdsLock(locks[i]) ? "." : "!");
        }
    }
}
