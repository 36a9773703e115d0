// java.util.Timer: order by time, repetition, cancellation, a task that throws.
// level: 5
package thread;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

public class Timers {
    static TimerTask task(Runnable r) {
        return new TimerTask() {
            @Override
            public void run() {
                r.run();
            }
        };
    }

    public static void main(String[] args) throws InterruptedException {
        Timer timer = new Timer("clock", true);
        StringBuffer order = new StringBuffer();
        CountDownLatch three = new CountDownLatch(3);
        for (int delay : new int[] {180, 20, 100}) {
            timer.schedule(task(() -> {
                order.append(delay).append(' ');
                three.countDown();
            }), delay);
        }
        three.await();
        System.out.println(order);
        CountDownLatch ticks = new CountDownLatch(4);
        TimerTask repeated = task(() -> {
            if (ticks.getCount() > 0) {
                ticks.countDown();
            }
        });
        timer.scheduleAtFixedRate(repeated, 0, 5);
        ticks.await();
        System.out.println("ticked, cancelled " + repeated.cancel() + " " + repeated.cancel());
        TimerTask never = task(() -> System.out.println("never"));
        timer.schedule(never, 3_600_000);
        System.out.println(never.cancel() + " purged " + (timer.purge() >= 1));
        try {
            timer.schedule(never, 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            timer.schedule(task(() -> { }), -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        CountDownLatch failed = new CountDownLatch(1);
        Timer fragile = new Timer(true);
        fragile.schedule(task(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {
                System.out.println("task failed: " + e.getMessage());
                failed.countDown();
            });
            throw new IllegalStateException("in a task");
        }), 1);
        failed.await();
        for (int i = 0; i < 1000; i++) {
            try {
                fragile.schedule(task(() -> { }), 3_600_000);
                Thread.sleep(1);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
                break;
            }
        }
        timer.cancel();
        try {
            timer.schedule(task(() -> { }), 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
