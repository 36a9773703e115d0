// A monitor is released however its block or method ends.
// level: 5
package monitor;

public class UnlockOnException {
    synchronized void throwing() {
        throw new IllegalStateException("method");
    }

    static synchronized void staticThrowing(int n) {
        int[] a = new int[1];
        a[n] = 1;
    }

    synchronized int returning(int n) {
        for (;;) {
            synchronized (UnlockOnException.class) {
                if (n > 3) {
                    return n;
                }
                n++;
            }
        }
    }

    static int leave(Object a, Object b, int how) {
        outer:
        for (int i = 0; i < 3; i++) {
            synchronized (a) {
                synchronized (b) {
                    switch (how) {
                        case 0:
                            continue outer;
                        case 1:
                            break outer;
                        case 2:
                            return i;
                        case 3:
                            throw new RuntimeException("thrown " + i);
                        default:
                            Object n = how == 4 ? null : a;
                            synchronized (n) {
                                how--;
                            }
                    }
                }
            }
        }
        return -1;
    }

    public static void main(String[] args) throws InterruptedException {
        UnlockOnException u = new UnlockOnException();
        try {
            u.throwing();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + Thread.holdsLock(u));
        }
        try {
            staticThrowing(5);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + Thread.holdsLock(UnlockOnException.class));
        }
        System.out.println(u.returning(1) + " " + Thread.holdsLock(u) + " " + Thread.holdsLock(UnlockOnException.class));
        Object a = new Object();
        Object b = new Object();
        for (int how = 0; how < 7; how++) {
            String result;
            try {
                result = String.valueOf(leave(a, b, how));
            } catch (RuntimeException e) {
                result = e.getClass().getSimpleName();
            }
            System.out.println(how + " " + result + " " + Thread.holdsLock(a) + " " + Thread.holdsLock(b));
        }
        Thread t = new Thread(() -> {
            synchronized (a) {
                synchronized (b) {
                    synchronized (u) {
                        System.out.println("all free for others");
                    }
                }
            }
        });
        t.start();
        t.join();
    }
}
