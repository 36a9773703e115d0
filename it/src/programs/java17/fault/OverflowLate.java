// Stack overflow in finalizers, cleaners, timers, uncaught handlers and shutdown hooks: nobody is harmed.
// level: 5
// skip-gc-stress
package fault;

import java.lang.ref.Cleaner;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

@SuppressWarnings({"removal", "deprecation"})
public class OverflowLate {
    static int down(int n) {
        return n == -1 ? 0 : down(n + 1) + 1;
    }

    static final CountDownLatch FINALIZED = new CountDownLatch(20);
    static final CountDownLatch CLEANED = new CountDownLatch(20);

    static class Finalizable {
        @Override
        protected void finalize() {
            FINALIZED.countDown();
            down(0);
        }
    }

    static void drop(int depth, Cleaner cleaner) {
        if (depth > 0) {
            drop(depth - 1, cleaner);
            return;
        }
        for (int i = 0; i < 20; i++) {
            new Finalizable();
            cleaner.register(new Object(), () -> {
                CLEANED.countDown();
                down(0);
            });
        }
    }

    static boolean await(CountDownLatch latch) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            System.gc();
            if (latch.await(20, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    public static void main(String[] args) throws Exception {
        drop(20, Cleaner.create());
        System.out.println("finalizers " + await(FINALIZED));
        System.out.println("cleaners " + await(CLEANED));
        Timer timer = new Timer("timer");
        CountDownLatch dead = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {
            if (t.getName().equals("timer")) {
                System.out.println("timer died of " + e);
                dead.countDown();
            } else {
                System.out.println("handler of " + t.getName());
                down(0);
            }
        });
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                down(0);
            }
        }, 1);
        dead.await();
        try {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                }
            }, 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        ScheduledExecutorService s = Executors.newScheduledThreadPool(1);
        ScheduledFuture<?> f = s.scheduleAtFixedRate(() -> down(0), 0, 1, TimeUnit.MILLISECONDS);
        try {
            f.get();
        } catch (java.util.concurrent.ExecutionException e) {
            System.out.println("schedule ends by " + e.getCause());
        }
        s.shutdown();
        Thread t = new Thread(() -> down(0), "unlucky");
        t.start();
        t.join();
        System.out.println("handler overflowed, " + t.getState());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("hook: " + e);
            }
        }));
    }
}
