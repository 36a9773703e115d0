// System.exit from another thread while main waits.
// level: 4
// expect-exit: 5
package system;

public class ExitInThread {
    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            System.out.println("exiting");
            System.exit(5);
        });
        t.start();
        Thread.sleep(60_000);
        System.out.println("never");
    }
}
