// ScheduledExecutorService: order by delay, fixed rate and delay, cancellation, tasks that throw.
// level: 5
package concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class Scheduled {
    public static void main(String[] args) throws Exception {
        ScheduledExecutorService s = Executors.newScheduledThreadPool(1);
        StringBuffer order = new StringBuffer();
        CountDownLatch three = new CountDownLatch(3);
        CountDownLatch begin = new CountDownLatch(1);
        s.execute(() -> {
            try {
                begin.await();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        for (int delay : new int[] {400, 20, 200}) {
            s.schedule(() -> {
                order.append(delay).append(' ');
                three.countDown();
            }, delay, TimeUnit.MILLISECONDS);
        }
        begin.countDown();
        three.await();
        System.out.println(order);
        long start = System.nanoTime();
        ScheduledFuture<String> value = s.schedule(() -> "value", 40, TimeUnit.MILLISECONDS);
        System.out.println(value.get() + " " + (System.nanoTime() - start >= 40_000_000L) + " " + value.isDone());
        CountDownLatch ticks = new CountDownLatch(5);
        ScheduledFuture<?> rate = s.scheduleAtFixedRate(ticks::countDown, 0, 3, TimeUnit.MILLISECONDS);
        ticks.await();
        System.out.println(rate.cancel(false) + " " + rate.isCancelled() + " " + rate.isDone());
        try {
            rate.get();
        } catch (CancellationException e) {
            System.out.println("cancelled");
        }
        AtomicInteger runs = new AtomicInteger();
        ScheduledFuture<?> failing = s.scheduleWithFixedDelay(() -> {
            if (runs.incrementAndGet() == 3) {
                throw new IllegalStateException("third run");
            }
        }, 1, 1, TimeUnit.MILLISECONDS);
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getMessage() + " " + runs);
        }
        ScheduledFuture<?> far = s.schedule(() -> System.out.println("never"), 1, TimeUnit.HOURS);
        System.out.println(far.getDelay(TimeUnit.MINUTES) + " " + far.compareTo(s.schedule(() -> 1, 2, TimeUnit.HOURS)));
        try {
            s.scheduleAtFixedRate(() -> { }, 0, 0, TimeUnit.SECONDS);
        } catch (IllegalArgumentException e) {
            System.out.println("period 0: " + e.getMessage());
        }
        System.out.println(s.shutdownNow().size() + " " + s.awaitTermination(60, TimeUnit.SECONDS));
        ScheduledThreadPoolExecutor p = new ScheduledThreadPoolExecutor(2);
        p.setRemoveOnCancelPolicy(true);
        p.schedule(() -> 1, 1, TimeUnit.HOURS).cancel(true);
        System.out.println(p.getQueue().size());
        ScheduledFuture<String> delayed = p.schedule(() -> "runs after shutdown", 20, TimeUnit.MILLISECONDS);
        p.shutdown();
        System.out.println(delayed.get() + " " + p.awaitTermination(60, TimeUnit.SECONDS));
    }
}
