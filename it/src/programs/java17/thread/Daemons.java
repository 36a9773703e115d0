// The process ends although a daemon thread loops; a non-daemon thread keeps it alive.
// level: 5
package thread;

public class Daemons {
    static volatile long spins;

    public static void main(String[] args) throws InterruptedException {
        Thread d = new Thread(() -> { for (;;) spins++; });
        d.setDaemon(true);
        d.start();
        Thread sleeper = new Thread(() -> {
            try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
        });
        sleeper.setDaemon(true);
        sleeper.start();
        Thread child = new Thread(() -> System.out.println("inherits " + new Thread().isDaemon()));
        child.start();
        child.join();
        while (spins == 0) Thread.onSpinWait();
        try {
            d.setDaemon(false);
        } catch (IllegalThreadStateException e) {
            System.out.println("too late");
        }
        new Thread(() -> {
            try { Thread.sleep(50); } catch (InterruptedException e) { }
            System.out.println("last words of a user thread");
        }).start();
        System.out.println("main ends");
    }
}
