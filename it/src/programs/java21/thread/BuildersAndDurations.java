// What Java 19 and 21 added for all threads: builders, join and sleep with Duration, thread ids, executors that close.
// level: 5
package thread;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class BuildersAndDurations {
    public static void main(String[] args) throws InterruptedException {
        Thread.Builder.OfPlatform b = Thread.ofPlatform().name("worker-", 1).priority(6).daemon(true)
                .uncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " " + e.getMessage()));
        for (int i = 0; i < 2; i++) {
            Thread t = b.start(() -> {
                throw new IllegalStateException("from " + Thread.currentThread().getName());
            });
            t.join();
            System.out.println(t.isDaemon() + " " + t.getPriority());
        }
        Thread grouped = Thread.ofPlatform().group(new ThreadGroup("own")).stackSize(1 << 20).unstarted(() ->
                System.out.println(Thread.currentThread().getThreadGroup().getName()));
        try {
            grouped.join(Duration.ofMillis(1));
        } catch (IllegalThreadStateException e) {
            System.out.println("not started");
        }
        grouped.start();
        System.out.println(grouped.join(Duration.ofMinutes(1)));
        Thread sleeper = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(Duration.ofHours(2));
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        System.out.println(sleeper.join(Duration.ofMillis(5)));
        sleeper.interrupt();
        sleeper.join();
        long start = System.nanoTime();
        Thread.sleep(Duration.ofMillis(15));
        System.out.println(System.nanoTime() - start >= 15_000_000L);
        System.out.println(Thread.currentThread().threadId() == 1 ? "main is 1" : "not 1");
        Future<Integer> f;
        try (ExecutorService e = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("p-", 0).factory())) {
            f = e.submit(() -> 42);
            e.submit(() -> {
                Thread.sleep(10);
                System.out.println("done before close returns " + Thread.currentThread().isVirtual());
                return 0;
            });
        }
        System.out.println(f.state() + " " + f.resultNow());
    }
}
