// A virtual thread ends the process while others sleep, wait and are parked; shutdown hooks run.
// level: 5
// expect-exit: 7
package virtual;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class ExitFromVirtual {
    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Thread t = Thread.startVirtualThread(() -> System.out.println("virtual in a hook"));
            try {
                t.join();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        }));
        Object never = new Object();
        CountDownLatch running = new CountDownLatch(30);
        for (int i = 0; i < 30; i++) {
            int what = i % 3;
            Thread.startVirtualThread(() -> {
                running.countDown();
                try {
                    switch (what) {
                        case 0 -> Thread.sleep(1_000_000);
                        case 1 -> LockSupport.park();
                        default -> {
                            synchronized (never) {
                                never.wait();
                            }
                        }
                    }
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            });
        }
        running.await();
        Thread.startVirtualThread(() -> System.exit(7)).join();
        System.out.println("not reached");
    }
}
