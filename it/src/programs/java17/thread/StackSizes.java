// The stack size that a thread asks for bounds its recursion.
// level: 5
// skip-gc-stress
package thread;

public class StackSizes {
    static int depth(int n) {
        return n == 0 ? 0 : depth(n - 1) + 1;
    }

    static int endless(int n) {
        return endless(n + 1) + 1;
    }

    static void run(String name, long size, Runnable r) throws InterruptedException {
        Thread t = new Thread(null, r, name, size);
        t.start();
        t.join();
    }

    public static void main(String[] args) throws InterruptedException {
        run("large", 512L << 20, () -> System.out.println(depth(1_000_000)));
        run("small", 1, () -> System.out.println(depth(100)));
        run("ordinary", 0, () -> System.out.println(depth(3000)));
        for (int i = 0; i < 3; i++) {
            run("endless", i << 20, () -> {
                try {
                    endless(0);
                } catch (StackOverflowError e) {
                    System.out.println("overflow " + e.getStackTrace().length + " " + e.getStackTrace()[5].getMethodName());
                }
            });
        }
        run("uncaught", 0, () -> {
            try {
                endless(0);
            } catch (StackOverflowError e) {
                throw new IllegalStateException("after an overflow");
            }
        });
        System.out.println(depth(3000));
    }
}
