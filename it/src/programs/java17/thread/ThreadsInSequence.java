// Many threads one after another, and many at once, leave no memory behind. With arguments: how many of either.
// level: 5
// args: 20000 500
// skip-gc-stress
// time-out: 180
package thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

public class ThreadsInSequence {
    static volatile int ended;

    /** Memory of this process that is in use now, in KB. */
    static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no VmRSS");
    }

    static void inSequence(int n) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            Thread t = new Thread(() -> ended++, "sequence");
            t.start();
            t.join();
        }
    }

    static void atOnce(int n) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(n);
        CountDownLatch release = new CountDownLatch(1);
        Thread[] all = new Thread[n];
        for (int i = 0; i < n; i++) {
            all[i] = new Thread(() -> {
                running.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            all[i].start();
        }
        running.await();
        release.countDown();
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        int sequence = Integer.parseInt(args[0]);
        int once = Integer.parseInt(args[1]);
        inSequence(sequence / 2);
        for (int i = 0; i < 4; i++) { // stacks are kept for a while: it takes some rounds until they are used again
            atOnce(once);
        }
        System.gc();
        long before = resident();
        inSequence(sequence / 2);
        for (int i = 0; i < 3; i++) {
            atOnce(once);
        }
        System.gc();
        long grown = resident() - before;
        System.out.println(ended + " " + (grown < 40_000 ? "steady" : "grown by " + grown + " KB"));
    }
}
