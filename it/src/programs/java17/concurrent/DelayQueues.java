// DelayQueue hands out what is due, in order of time; PriorityBlockingQueue in order of priority.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

public class DelayQueues {
    record Task(String name, long due) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed o) {
            return Long.compare(due, ((Task) o).due);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        DelayQueue<Task> q = new DelayQueue<>();
        long now = System.nanoTime();
        q.add(new Task("third", now + 30_000_000));
        q.add(new Task("first", now + 5_000_000));
        q.add(new Task("far", now + 3_600_000_000_000L));
        q.add(new Task("second", now + 15_000_000));
        System.out.println(q.size() + " " + q.peek().name());
        for (int i = 0; i < 3; i++) {
            Task t = q.take();
            System.out.println(t.name() + " in time " + (System.nanoTime() - t.due() >= 0));
        }
        System.out.println(q.poll() + " " + q.poll(2, TimeUnit.MILLISECONDS) + " " + q.size());
        q.add(new Task("past", now - 1));
        System.out.println(q.poll().name());
        List<Task> drained = new ArrayList<>();
        System.out.println(q.drainTo(drained) + " " + drained.size());
        Thread consumer = new Thread(() -> {
            try {
                System.out.println("woken for " + q.take().name());
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        consumer.start();
        while (consumer.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        q.add(new Task("earlier than the one waited for", System.nanoTime() + 1_000_000));
        consumer.join();
        PriorityBlockingQueue<String> p = new PriorityBlockingQueue<>();
        Thread[] all = new Thread[3];
        for (int t = 0; t < all.length; t++) {
            int id = t;
            all[t] = new Thread(() -> {
                for (int i = 0; i < 200; i++) {
                    p.put(String.format("%03d-%d", (i * 71) % 200, id));
                }
            });
            all[t].start();
        }
        for (Thread t : all) {
            t.join();
        }
        String last = "";
        boolean sorted = true;
        int n = p.size();
        for (int i = 0; i < n; i++) {
            String s = p.take();
            sorted &= s.compareTo(last) > 0;
            last = s;
        }
        System.out.println(n + " " + sorted + " " + last);
    }
}
