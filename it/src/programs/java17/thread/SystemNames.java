// The names that the system knows threads by: fifteen bytes of their own, set at the start and by a thread itself.
// level: 2
package thread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

public class SystemNames {
    static void show() {
        try {
            byte[] name = Files.readAllBytes(Path.of("/proc/thread-self/comm"));
            System.out.println(new String(name, StandardCharsets.UTF_8).trim());
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        String[] names = {"short", "fifteen-letters", "sixteen-letters-", "the-very-long-name-of-thread-21", "Köln", ""};
        for (String name : names) {
            Thread thread = new Thread(() -> {
                show();
                Thread.currentThread().setName("new-" + name);
                show();
            }, name);
            thread.start();
            thread.join();
        }
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch renamed = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            show();
            started.countDown();
            try {
                renamed.await();
            } catch (InterruptedException e) {
                System.out.println("unexpected");
            }
            show();
        }, "as it was");
        other.start();
        started.await();
        other.setName("by another thread");
        renamed.countDown();
        other.join();
        System.out.println(other.getName());
    }
}
