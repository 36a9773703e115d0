// FutureTask: states, cancellation with and without interrupt, results, time limits, running once.
// level: 5
package concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FutureTasks {
    public static void main(String[] args) throws Exception {
        FutureTask<String> t = new FutureTask<>(() -> "value") {
            @Override
            protected void done() {
                System.out.println("done hook, cancelled " + isCancelled());
            }
        };
        try {
            t.get(2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("not yet " + t.isDone());
        }
        t.run();
        t.run();
        System.out.println(t.get() + " " + t.isDone() + " " + t.cancel(true) + " " + t.isCancelled());
        FutureTask<Integer> failing = new FutureTask<>(() -> Integer.parseInt("x"));
        failing.run();
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage());
        }
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        FutureTask<Void> sleeping = new FutureTask<>(() -> {
            inside.countDown();
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        });
        Thread runner = new Thread(sleeping);
        runner.start();
        inside.await();
        System.out.println(sleeping.cancel(true) + " " + sleeping.isCancelled());
        interrupted.await();
        runner.join();
        try {
            sleeping.get();
        } catch (CancellationException e) {
            System.out.println("cancelled " + e.getMessage());
        }
        CountDownLatch go = new CountDownLatch(1);
        boolean[] flag = new boolean[1];
        FutureTask<Void> undisturbed = new FutureTask<>(() -> {
            go.await();
            flag[0] = true;
            return null;
        });
        Thread second = new Thread(undisturbed);
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        System.out.println(undisturbed.cancel(false));
        go.countDown();
        second.join();
        System.out.println("ran to its end " + flag[0]);
        FutureTask<String> waited = new FutureTask<>(() -> "for several");
        Thread[] getters = new Thread[3];
        String[] got = new String[3];
        for (int i = 0; i < 3; i++) {
            int id = i;
            getters[i] = new Thread(() -> {
                try {
                    got[id] = waited.get();
                } catch (InterruptedException | ExecutionException e) {
                    got[id] = e.toString();
                }
            });
            getters[i].start();
        }
        new Thread(waited).start();
        for (int i = 0; i < 3; i++) {
            getters[i].join();
            System.out.print(got[i] + "; ");
        }
        System.out.println();
        FutureTask<String> early = new FutureTask<>(() -> System.out.println("never"), "result");
        early.cancel(false);
        early.run();
        System.out.println(early.isDone() + " " + early.isCancelled());
    }
}
