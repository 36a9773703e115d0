// What happens on the way out of a stack overflow: finally blocks, monitors, catches deep down, partial results.
// level: 3
// skip-gc-stress
package fault;

public class OverflowUnwinding {
    static int entered;
    static int left;
    static int caught;
    static final Object LOCK = new Object();

    static void counted() {
        entered++;
        try {
            counted();
        } finally {
            left++;
        }
    }

    static int caughtDeep(int n) {
        try {
            return caughtDeep(n + 1);
        } catch (StackOverflowError e) {
            caught++;
            return n;
        }
    }

    static synchronized int locked(int n) {
        synchronized (LOCK) {
            return locked(n + 1) + 1;
        }
    }

    static void rethrown(int n) {
        try {
            rethrown(n + 1);
        } catch (StackOverflowError e) {
            if (n % 100 == 0) {
                throw e;
            }
            throw e;
        }
    }

    static Object replaced(int n) {
        try {
            return replaced(n + 1);
        } catch (StackOverflowError e) {
            throw new IllegalStateException("replaced");
        }
    }

    static int mutualA(int n) {
        return mutualB(n + 1) - 1;
    }

    static int mutualB(int n) {
        return n % 2 == 0 ? mutualC(n) : mutualA(n);
    }

    static int mutualC(int n) {
        int[] a = new int[3];
        a[n % 3] = mutualA(n + 1);
        return a[0];
    }

    public static void main(String[] args) {
        try {
            counted();
        } catch (StackOverflowError e) {
            System.out.println("finally ran " + (left > 0 && entered - left < 50) + " " + (entered > 500));
        }
        System.out.println(caughtDeep(0) > 500 ? "caught deep down " + caught : "too early");
        try {
            locked(0);
        } catch (StackOverflowError e) {
            System.out.println("unlocked " + !Thread.holdsLock(LOCK) + " " + !Thread.holdsLock(OverflowUnwinding.class));
        }
        try {
            rethrown(0);
        } catch (StackOverflowError e) {
            System.out.println("rethrown " + e.getStackTrace().length);
        }
        try {
            replaced(0);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + e.getCause());
        }
        for (int i = 0; i < 20; i++) {
            try {
                mutualA(i);
            } catch (StackOverflowError e) {
                if (i == 19) {
                    System.out.println("twenty times");
                }
            }
        }
    }
}
