// Thread pools, futures, latches, queues and locks of java.util.concurrent.
// level: 5
package thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class Executors1 {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Future<Integer>> fs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int n = i;
            fs.add(pool.submit(() -> n * n));
        }
        int sum = 0;
        for (Future<Integer> f : fs) sum += f.get();
        System.out.println(sum);
        Future<?> bad = pool.submit(() -> { throw new IllegalStateException("task"); });
        try {
            bad.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage() + " " + bad.isDone());
        }
        CountDownLatch never = new CountDownLatch(1);
        Future<?> slow = pool.submit(() -> { never.await(); return 1; });
        try {
            slow.get(20, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout " + slow.cancel(true) + " " + slow.isCancelled());
        }
        CountDownLatch latch = new CountDownLatch(5);
        ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>();
        for (int i = 0; i < 5; i++) pool.execute(() -> {
            for (int k = 0; k < 1000; k++) m.merge("k" + k % 10, 1, Integer::sum);
            latch.countDown();
        });
        latch.await();
        System.out.println(new java.util.TreeMap<>(m));
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.isTerminated());
        try {
            pool.submit(() -> 1);
        } catch (java.util.concurrent.RejectedExecutionException e) {
            System.out.println("rejected");
        }
        BlockingQueue<Integer> q = new ArrayBlockingQueue<>(2);
        Thread p = new Thread(() -> {
            try { for (int i = 0; i < 10; i++) q.put(i); } catch (InterruptedException e) { }
        });
        p.start();
        int s = 0;
        for (int i = 0; i < 10; i++) s = s * 10 + q.take();
        System.out.println(s + " " + q.poll(5, TimeUnit.MILLISECONDS));
        ReentrantLock lock = new ReentrantLock();
        Condition c = lock.newCondition();
        boolean[] ready = {false};
        Thread w = new Thread(() -> {
            lock.lock();
            try { ready[0] = true; c.signalAll(); } finally { lock.unlock(); }
        });
        lock.lock();
        try {
            w.start();
            while (!ready[0]) c.await();
            System.out.println("signalled " + lock.getHoldCount() + lock.isHeldByCurrentThread());
        } finally {
            lock.unlock();
        }
        w.join();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not held " + e.getMessage());
        }
    }
}
