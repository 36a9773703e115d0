// level: 5
package thread;

import java.util.concurrent.locks.LockSupport;

public class Interrupts {
    public static void main(String[] args) throws InterruptedException {
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(60_000);
                System.out.println("slept");
            } catch (InterruptedException e) {
                System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        sleeper.start();
        Thread.sleep(20);
        sleeper.interrupt();
        sleeper.join();
        Thread waiter = new Thread(() -> {
            Object o = new Object();
            synchronized (o) {
                try {
                    o.wait();
                } catch (InterruptedException e) {
                    System.out.println("wait interrupted " + Thread.holdsLock(o));
                }
            }
        });
        waiter.start();
        Thread.sleep(20);
        waiter.interrupt();
        waiter.join();
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            System.out.println("at once");
        }
        Thread.currentThread().interrupt();
        LockSupport.park();
        System.out.println("park returned " + Thread.interrupted());
        Thread.currentThread().interrupt();
        try {
            sleeper.join();
            System.out.println("dead join");
        } catch (InterruptedException e) {
            System.out.println("join interrupted");
        }
        Thread.interrupted();
        Thread spinner = new Thread(() -> {
            int n = 0;
            while (!Thread.currentThread().isInterrupted()) n++;
            System.out.println("spinner saw it " + (n > 0 || n == 0));
        });
        spinner.start();
        Thread.sleep(10);
        spinner.interrupt();
        spinner.join();
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
