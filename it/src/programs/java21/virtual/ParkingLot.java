// Virtual threads park and unpark each other: permits, interrupts, limits, states.
// level: 5
package virtual;

import java.util.concurrent.locks.LockSupport;

public class ParkingLot {
    static volatile int turn;

    static void await(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
        System.out.println(t.getName() + " " + t.getState());
    }

    public static void main(String[] args) throws InterruptedException {
        Thread parked = Thread.ofVirtual().name("parked").start(() -> {
            LockSupport.park("blocker");
            System.out.println("unparked " + Thread.currentThread().isInterrupted());
        });
        await(parked, Thread.State.WAITING);
        LockSupport.unpark(parked);
        parked.join();
        Thread early = Thread.ofVirtual().name("early").unstarted(() -> {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            LockSupport.parkNanos(5_000_000);
            System.out.println("permit used once");
        });
        early.start();
        early.join();
        Thread timed = Thread.ofVirtual().name("timed").start(() -> LockSupport.parkNanos(3_600_000_000_000L));
        await(timed, Thread.State.TIMED_WAITING);
        timed.interrupt();
        timed.join();
        Thread flagged = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            LockSupport.park();
            System.out.println("flag stays " + Thread.interrupted() + " " + Thread.interrupted());
        });
        flagged.join();
        int n = 50;
        Thread[] ring = new Thread[n];
        long[] sum = new long[1];
        for (int i = 0; i < n; i++) {
            int me = i;
            ring[i] = Thread.ofVirtual().unstarted(() -> {
                for (int round = 0; round < 15; round++) {
                    while (turn != round * n + me) {
                        LockSupport.park();
                    }
                    sum[0] = sum[0] * 7 + me;
                    turn++;
                    LockSupport.unpark(ring[(me + 1) % n]);
                }
            });
        }
        for (Thread t : ring) {
            t.start();
        }
        for (Thread t : ring) {
            t.join();
        }
        System.out.println(turn + " " + sum[0]);
        Thread main = Thread.currentThread();
        Thread.startVirtualThread(() -> LockSupport.unpark(main));
        LockSupport.park();
        System.out.println("main was unparked by a virtual thread");
    }
}
