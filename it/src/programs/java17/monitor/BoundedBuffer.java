// Producers and consumers over one monitor: nothing lost, nothing doubled, order per producer kept.
// level: 5
package monitor;

public class BoundedBuffer {
    static final int PER_PRODUCER = 500;
    final int[] slots = new int[8];
    int head;
    int size;

    synchronized void put(int v) throws InterruptedException {
        while (size == slots.length) {
            wait();
        }
        slots[(head + size++) % slots.length] = v;
        notifyAll();
    }

    synchronized int take() throws InterruptedException {
        while (size == 0) {
            wait();
        }
        int v = slots[head];
        head = (head + 1) % slots.length;
        size--;
        notifyAll();
        return v;
    }

    public static void main(String[] args) throws InterruptedException {
        BoundedBuffer b = new BoundedBuffer();
        int producers = 3;
        int[][] seen = new int[2][producers * PER_PRODUCER];
        boolean[] ordered = {true, true};
        Thread[] all = new Thread[producers + 2];
        for (int p = 0; p < producers; p++) {
            int id = p;
            all[p] = new Thread(() -> {
                try {
                    for (int i = 0; i < PER_PRODUCER; i++) {
                        b.put(id * PER_PRODUCER + i);
                    }
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            });
        }
        for (int c = 0; c < 2; c++) {
            int id = c;
            all[producers + c] = new Thread(() -> {
                int[] last = {-1, -1, -1};
                try {
                    for (int v = b.take(); v >= 0; v = b.take()) {
                        seen[id][v]++;
                        ordered[id] &= v % PER_PRODUCER > last[v / PER_PRODUCER];
                        last[v / PER_PRODUCER] = v % PER_PRODUCER;
                    }
                } catch (InterruptedException e) {
                    System.out.println("unexpected");
                }
            });
        }
        for (Thread t : all) {
            t.start();
        }
        for (int p = 0; p < producers; p++) {
            all[p].join();
        }
        b.put(-1);
        b.put(-1);
        all[producers].join();
        all[producers + 1].join();
        int once = 0;
        for (int v = 0; v < seen[0].length; v++) {
            once += seen[0][v] + seen[1][v] == 1 ? 1 : 0;
        }
        System.out.println(once + " " + ordered[0] + " " + ordered[1] + " " + b.size);
    }
}
