// A thread whose stack cannot be had: an error that can be caught, and no reason for ExitOnOutOfMemoryError.
// level: 5
// heap: 64m
// vm: -Xlog:disable
// expect-exit: 1
// vm: -XX:+ExitOnOutOfMemoryError
package memory;

public class OomNoThread {
    static int ran;

    static Thread of(String name, long stack) {
        return new Thread(null, () -> ran++, name, stack);
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            Thread t = of("too large " + i, 1L << 46);
            try {
                t.start();
                System.out.println("started");
            } catch (OutOfMemoryError e) {
                System.out.println(e.getMessage());
                System.out.println(t.getState() + " " + t.isAlive());
            }
        }
        Thread small = of("small", 1 << 20);
        small.start();
        small.join();
        System.out.println(ran + " ran, " + Thread.activeCount() + " active");
        of("uncaught", 1L << 46).start();
    }
}
