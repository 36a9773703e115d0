// Two threads take turns thousands of times, by wait/notify and by park/unpark.
// level: 5
package monitor;

import java.util.concurrent.locks.LockSupport;

public class PingPong {
    static final int TURNS = 800;
    static final Object LOCK = new Object();
    static int turn;
    static volatile int parkTurn;
    static long sum;

    static void play(int me) {
        for (int i = 0; i < TURNS; i++) {
            synchronized (LOCK) {
                while (turn != me) {
                    try {
                        LOCK.wait();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
                sum = sum * 31 + me;
                turn = 1 - me;
                LOCK.notify();
            }
        }
    }

    static void parking(int me, Thread[] players) {
        for (int i = 0; i < TURNS; i++) {
            while (parkTurn != me) {
                LockSupport.park();
            }
            sum = sum * 17 + me;
            parkTurn = 1 - me;
            LockSupport.unpark(players[1 - me]);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] t = {new Thread(() -> play(0)), new Thread(() -> play(1))};
        for (Thread p : t) {
            p.start();
        }
        for (Thread p : t) {
            p.join();
        }
        System.out.println(sum + " " + turn);
        Thread[] players = new Thread[2];
        players[0] = new Thread(() -> parking(0, players));
        players[1] = new Thread(() -> parking(1, players));
        players[0].start();
        players[1].start();
        players[0].join();
        players[1].join();
        System.out.println(sum + " " + parkTurn);
    }
}
