// Daemon threads: inherited flag, change after the start, the VM does not wait for them.
// level: 5
package thread;

public class DaemonFlags {
    static volatile boolean inside;

    public static void main(String[] args) throws InterruptedException {
        System.out.println("main " + Thread.currentThread().isDaemon());
        Thread plain = new Thread(() -> System.out.println("plain child " + new Thread(() -> { }).isDaemon()));
        System.out.println(plain.isDaemon());
        plain.start();
        plain.join();
        Thread daemon = new Thread(() -> {
            Thread child = new Thread(() -> { });
            System.out.println("daemon child " + child.isDaemon());
            child.setDaemon(false);
            System.out.println("changed " + child.isDaemon());
        });
        daemon.setDaemon(true);
        daemon.start();
        daemon.join();
        Thread forever = new Thread(() -> {
            inside = true;
            try {
                Thread.sleep(3_600_000);
            } catch (InterruptedException e) {
                System.out.println("never interrupted");
            } finally {
                System.out.println("finally is not run");
            }
        }, "forever");
        forever.setDaemon(true);
        forever.start();
        while (!inside) {
            Thread.sleep(1);
        }
        try {
            forever.setDaemon(false);
        } catch (IllegalThreadStateException e) {
            System.out.println("after the start: " + e.getMessage());
        }
        System.out.println("dead: " + plain.isDaemon() + " " + daemon.isDaemon());
        plain.setDaemon(true);
        System.out.println("after the end: " + plain.isDaemon());
        Thread last = new Thread(() -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            System.out.println("last, after main");
        });
        last.start();
        System.out.println("main ends");
    }
}
