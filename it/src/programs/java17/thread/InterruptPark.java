// Interrupts and LockSupport.park: it returns, the flag stays; permits do not add up.
// level: 5
package thread;

import java.util.concurrent.locks.LockSupport;

public class InterruptPark {
    static volatile int stage;

    public static void main(String[] args) throws InterruptedException {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        System.out.println("one permit used");
        long start = System.nanoTime();
        LockSupport.parkNanos(20_000_000L);
        System.out.println("no second permit: " + (System.nanoTime() - start >= 19_000_000L));
        Thread.currentThread().interrupt();
        LockSupport.park();
        LockSupport.park("blocker");
        System.out.println("flag stays: " + Thread.currentThread().isInterrupted());
        LockSupport.parkNanos(60_000_000_000L);
        LockSupport.parkUntil(System.currentTimeMillis() + 60_000);
        System.out.println("cleared now: " + Thread.interrupted() + " " + Thread.currentThread().isInterrupted());
        LockSupport.parkUntil(System.currentTimeMillis() - 1);
        LockSupport.parkNanos(0);
        LockSupport.parkNanos(-5);
        LockSupport.unpark(null);
        Object blocker = "the blocker";
        Thread t = new Thread(() -> {
            while (stage == 0) {
                LockSupport.park(blocker);
            }
            System.out.println("released, interrupted " + Thread.currentThread().isInterrupted());
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            System.out.println("interrupted " + Thread.interrupted());
        });
        LockSupport.unpark(t);
        t.start();
        while (LockSupport.getBlocker(t) == null || t.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        System.out.println(LockSupport.getBlocker(t));
        stage = 1;
        LockSupport.unpark(t);
        while (LockSupport.getBlocker(t) != null || t.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        t.interrupt();
        t.join();
        System.out.println(LockSupport.getBlocker(t));
    }
}
