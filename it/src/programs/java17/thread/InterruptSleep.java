// Interrupts and sleep: before, during, flags afterwards, sleep's arguments.
// level: 5
package thread;

public class InterruptSleep {
    public static void main(String[] args) throws Exception {
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(10_000);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
        }
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(0);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println("even for no time: " + e.getMessage());
        }
        Thread t = new Thread(() -> {
            for (int i = 0; i < 3; i++) {
                try {
                    Thread.sleep(60_000);
                    System.out.println("slept");
                } catch (InterruptedException e) {
                    System.out.println(i + " " + e + " " + Thread.currentThread().isInterrupted());
                }
                synchronized (InterruptSleep.class) {
                    InterruptSleep.class.notifyAll();
                }
            }
        });
        t.start();
        for (int i = 0; i < 3; i++) {
            while (t.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
            synchronized (InterruptSleep.class) {
                t.interrupt();
                InterruptSleep.class.wait();
            }
        }
        t.join();
        System.out.println("after the end: " + t.isInterrupted());
        t.interrupt();
        Thread.currentThread().interrupt();
        System.out.println(Thread.interrupted() + " " + Thread.interrupted());
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Thread.sleep(1, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Thread.sleep(1, 1_000_000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        long start = System.nanoTime();
        Thread.sleep(30, 1);
        System.out.println(System.nanoTime() - start >= 30_000_000L);
    }
}
