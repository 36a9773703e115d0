// LinkedTransferQueue and SynchronousQueue: hand-over from one thread to another.
// level: 5
package concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public class TransferQueues {
    public static void main(String[] args) throws InterruptedException {
        LinkedTransferQueue<Integer> q = new LinkedTransferQueue<>();
        System.out.println(q.tryTransfer(1) + " " + q.tryTransfer(2, 5, TimeUnit.MILLISECONDS) + " " + q.size());
        List<Integer> got = new ArrayList<>();
        Thread consumer = new Thread(() -> {
            try {
                for (int v = q.take(); v >= 0; v = q.take()) {
                    got.add(v);
                }
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
        });
        consumer.start();
        while (!q.hasWaitingConsumer()) {
            Thread.sleep(1);
        }
        System.out.println(q.getWaitingConsumerCount());
        for (int i = 0; i < 100; i++) {
            q.transfer(i);
        }
        System.out.println(q.isEmpty());
        for (int i = 100; i < 1000; i++) {
            q.put(i);
        }
        q.add(-1);
        consumer.join();
        boolean ordered = true;
        for (int i = 0; i < got.size(); i++) {
            ordered &= got.get(i) == i;
        }
        System.out.println(got.size() + " " + ordered);
        for (boolean fair : new boolean[] {false, true}) {
            SynchronousQueue<String> s = new SynchronousQueue<>(fair);
            System.out.println(s.offer("nobody") + " " + s.poll() + " " + s.size() + " " + s.peek() + " " + s.remainingCapacity());
            long[] sum = new long[1];
            Thread[] producers = new Thread[3];
            for (int p = 0; p < producers.length; p++) {
                int id = p;
                producers[p] = new Thread(() -> {
                    try {
                        for (int i = 0; i < 60; i++) {
                            s.put(String.valueOf(id * 1000 + i));
                        }
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                });
                producers[p].start();
            }
            for (int i = 0; i < 180; i++) {
                sum[0] += Integer.parseInt(i % 2 == 0 ? s.take() : s.poll(60, TimeUnit.SECONDS));
            }
            for (Thread t : producers) {
                t.join();
            }
            System.out.println(sum[0] + " " + s.poll(1, TimeUnit.MILLISECONDS));
        }
    }
}
