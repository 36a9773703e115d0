// park and unpark: permits, ping-pong, timed park.
// level: 5
package thread;

import java.util.concurrent.locks.LockSupport;

public class Parking {
    static volatile int turn;

    public static void main(String[] args) throws InterruptedException {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        System.out.println("permit used");
        long t = System.nanoTime();
        LockSupport.parkNanos(20_000_000);
        System.out.println(System.nanoTime() - t < 30_000_000_000L);
        Thread main = Thread.currentThread();
        StringBuilder log = new StringBuilder();
        Thread other = new Thread(() -> {
            for (int i = 0; i < 500; i++) {
                while (turn != 1) LockSupport.park();
                if (i % 100 == 0) log.append('b');
                turn = 0;
                LockSupport.unpark(main);
            }
        });
        other.start();
        for (int i = 0; i < 500; i++) {
            if (i % 100 == 0) log.append('a');
            turn = 1;
            LockSupport.unpark(other);
            while (turn != 0) LockSupport.park();
        }
        other.join();
        System.out.println(log);
        LockSupport.parkUntil(System.currentTimeMillis() + 5);
        System.out.println("done");
    }
}
