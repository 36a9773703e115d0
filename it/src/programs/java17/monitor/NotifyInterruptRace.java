// A notified thread that is also interrupted passes the notification on or keeps it: none is lost.
// level: 5
package monitor;

public class NotifyInterruptRace {
    static final Object LOCK = new Object();
    static int permits;
    static int taken;
    static int interrupted;

    static void consumer() {
        synchronized (LOCK) {
            boolean again = false;
            while (permits == 0) {
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    interrupted++;
                    again = true;
                    if (permits > 0) {
                        LOCK.notify();
                    }
                }
            }
            permits--;
            taken++;
            if (again) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int rounds = 150;
        for (int r = 0; r < rounds; r++) {
            Thread a = new Thread(NotifyInterruptRace::consumer);
            Thread b = new Thread(NotifyInterruptRace::consumer);
            a.start();
            b.start();
            Thread x = new Thread(a::interrupt);
            x.start();
            for (int i = 0; i < 2; i++) {
                synchronized (LOCK) {
                    permits++;
                    LOCK.notify();
                }
            }
            x.join();
            a.join();
            b.join();
        }
        System.out.println(taken + " " + permits + " " + (interrupted <= rounds));
    }
}
