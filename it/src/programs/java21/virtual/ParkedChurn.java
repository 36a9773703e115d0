// Collections while thousands of virtual threads are parked, each with objects that only its stack refers to; some run
// now and then and store young objects into old ones.
// level: 5
package virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

public class ParkedChurn {
    static final int THREADS = 600;
    static volatile int round;
    static Object sink;

    static final class Node {
        final int value;
        Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    static Node list(int id, int length) {
        Node n = null;
        for (int i = 0; i < length; i++) {
            n = new Node(id + i, n);
        }
        return n;
    }

    static boolean holds(Node n, int id, int length) {
        for (int i = length - 1; i >= 0; i--, n = n.next) {
            if (n.value != id + i) {
                return false;
            }
        }
        return n == null;
    }

    static void churn(int amount) {
        for (int i = 0; i < amount; i++) {
            sink = new byte[64 + i % 512];
        }
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger right = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        CountDownLatch parked = new CountDownLatch(THREADS);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int id = i;
            all.add(Thread.startVirtualThread(() -> {
                Node mine = list(id, 10);
                String text = "text of " + id;
                int[] numbers = {id, id + 1, id + 2};
                int seen = 0;
                parked.countDown();
                int length = 10;
                while (seen < 3) {
                    LockSupport.park();
                    int now = round;
                    if (now > seen && (id % 10 == now || now == 3)) {
                        if (!holds(mine, id, length) || !text.equals("text of " + id) || numbers[2] != id + 2) {
                            wrong.incrementAndGet();
                        }
                        Node more = list(id, length);
                        mine = more;
                        seen = now;
                    }
                }
                if (holds(mine, id, length)) {
                    right.incrementAndGet();
                }
            }));
        }
        parked.await();
        churn(5_000);
        System.gc();
        for (int r = 1; r <= 3; r++) {
            churn(5_000);
            round = r;
            for (int i = 0; i < THREADS; i++) {
                if (i % 10 == r || r == 3) {
                    LockSupport.unpark(all.get(i));
                }
            }
            churn(5_000);
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(right + " " + wrong);
    }
}
