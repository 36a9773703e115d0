// ArrayBlockingQueue, LinkedBlockingQueue, LinkedBlockingDeque: capacity, limits, bulk operations, contention.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class BlockingQueues {
    static void contended(BlockingQueue<Integer> q) throws InterruptedException {
        int n = 400;
        long[] sums = new long[2];
        Thread[] all = new Thread[4];
        for (int t = 0; t < 4; t++) {
            int id = t;
            all[t] = new Thread(() -> {
                try {
                    for (int i = 0; i < n; i++) {
                        if (id < 2) {
                            q.put(i * (id + 1));
                        } else {
                            sums[id - 2] += q.take();
                        }
                    }
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            });
            all[t].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(q.getClass().getSimpleName() + " " + (sums[0] + sums[1]) + " " + q.size());
    }

    public static void main(String[] args) throws InterruptedException {
        for (BlockingQueue<Integer> q : List.of(new ArrayBlockingQueue<Integer>(7), new ArrayBlockingQueue<Integer>(3, true),
                new LinkedBlockingQueue<Integer>(5), new LinkedBlockingDeque<Integer>(4))) {
            contended(q);
            System.out.println(q.offer(1) + " " + q.offer(2) + " " + q.offer(3) + " " + q.peek() + " " + q.contains(3));
            while (q.remainingCapacity() > 0) {
                q.add(9);
            }
            try {
                q.add(10);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + q.offer(11) + " " + q.offer(12, 2, TimeUnit.MILLISECONDS));
            }
            List<Integer> some = new ArrayList<>();
            System.out.println(q.drainTo(some, 2) + " " + some + " " + q.remove(3) + " " + q);
            q.clear();
            System.out.println(q.poll() + " " + q.poll(1, TimeUnit.MILLISECONDS) + " " + q.isEmpty());
            try {
                q.put(null);
            } catch (NullPointerException e) {
                System.out.println("no nulls");
            }
        }
        LinkedBlockingDeque<String> d = new LinkedBlockingDeque<>();
        d.putFirst("b");
        d.putLast("c");
        d.offerFirst("a");
        System.out.println(d.takeFirst() + d.takeLast() + d.peekFirst() + d.pollLast() + d.pollFirst());
        try {
            d.removeFirst();
        } catch (java.util.NoSuchElementException e) {
            System.out.println("empty");
        }
    }
}
