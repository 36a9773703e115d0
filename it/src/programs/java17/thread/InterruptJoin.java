// Interrupts of threads that join others, and of those that are not alive.
// level: 5
package thread;

public class InterruptJoin {
    public static void main(String[] args) throws InterruptedException {
        Thread endless = new Thread(() -> {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                System.out.println("endless: " + e.getMessage());
            }
        });
        endless.start();
        Thread main = Thread.currentThread();
        Thread waker = new Thread(() -> {
            while (main.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
            main.interrupt();
        });
        waker.start();
        try {
            endless.join();
            System.out.println("joined");
        } catch (InterruptedException e) {
            System.out.println("main: " + e.getMessage() + " " + main.isInterrupted());
        }
        waker.join();
        main.interrupt();
        try {
            endless.join(60_000);
        } catch (InterruptedException e) {
            System.out.println("with limit: " + e.getMessage() + " alive " + endless.isAlive());
        }
        endless.interrupt();
        endless.join();
        main.interrupt();
        try {
            endless.join();
            System.out.println("dead threads are joined at once, flag " + Thread.interrupted());
        } catch (InterruptedException e) {
            System.out.println("thrown even so, flag " + Thread.interrupted());
        }
        Thread unstarted = new Thread(() -> System.out.println("flag at start " + Thread.currentThread().isInterrupted()));
        unstarted.start();
        unstarted.join();
        Thread self = new Thread(() -> {
            Thread.currentThread().interrupt();
            try {
                synchronized (main) {
                    main.wait();
                }
            } catch (InterruptedException e) {
                System.out.println("self: " + e.getMessage());
            }
        });
        self.start();
        self.join();
    }
}
