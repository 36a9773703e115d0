package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What SIGQUIT's dump of threads says about deadlocks is what HotSpot's says: word for word about who waits for whom; of
 * the stacks, the program's frames and the locks, whose places between the frames are not recorded natively.
 */
class DeadlockDumpTest {
    private static final String SOURCE = """
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.locks.ReentrantLock;
            public class Locked {
                static final Object a = new StringBuilder(), b = new Object[0], c = new int[1][1];
                static final ReentrantLock x = new ReentrantLock(), y = new ReentrantLock();
                static final CountDownLatch two = new CountDownLatch(2), three = new CountDownLatch(3);
                static void arrive(CountDownLatch latch) {
                    latch.countDown();
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                static void first() { synchronized (a) { arrive(two); enter(b); } }
                static void second() { synchronized (b) { arrive(two); enter(a); } }
                static void enter(Object o) { synchronized (o) { System.out.println("never"); } }
                static void third() { x.lock(); arrive(three); enter(c); }
                static void fourth() { synchronized (c) { arrive(three); y.lock(); } }
                static void fifth() { y.lock(); arrive(three); x.lock(); }
                static void outside() { enter(a); }
                public static void main(String[] args) throws Exception {
                    Runnable[] all = {Locked::first, Locked::second, Locked::third, Locked::fourth, Locked::fifth, Locked::outside};
                    int n = Integer.parseInt(args[0]);
                    for (int i = 0; i < n; i++) {
                        if (i == 5) Thread.sleep(500);
                        Thread t = new Thread(all[i], "thread \\u00e4" + i);
                        t.setDaemon(true);
                        t.start();
                        Thread.sleep(20);
                    }
                    Thread.sleep(500);
                    System.out.println("ready");
                    Thread.sleep(60_000);
                }
            }
            """;

    @TempDir
    Path folder;

    /** From the first deadlock on. */
    private static String deadlocks(String dump) {
        int from = dump.indexOf("\nFound one Java-level deadlock:");
        if (from < 0) {
            return "none";
        }
        String end = dump.contains(" deadlocks.\n") ? " deadlocks.\n" : " deadlock.\n";
        int to = dump.indexOf(end, from);
        assertTrue(to > from, dump);
        return dump.substring(from, to + end.length());
    }

    /**
     * A form that both have: stacks are the program's frames, then what the thread waits for and has, sorted; objects
     * are numbered as they come.
     */
    private static String comparable(String deadlocks) {
        List<String> lines = new ArrayList<>();
        List<String> locks = new ArrayList<>();
        for (String line : deadlocks.split("\n", -1)) {
            if (line.startsWith("\t- ")) {
                locks.add(line);
            } else if (!line.startsWith("\tat ")) {
                locks.sort(null);
                lines.addAll(locks);
                locks.clear();
                lines.add(line);
            } else if (line.startsWith("\tat Locked.")) {
                lines.add(line);
            }
        }
        Map<String, String> seen = new TreeMap<>();
        return Pattern.compile("0x[0-9a-f]+").matcher(String.join("\n", lines))
                .replaceAll(m -> seen.computeIfAbsent(m.group().replaceFirst("^0x0*", ""), k -> "#" + seen.size()));
    }

    private static String dump(PublishedProgram program, Process p) throws Exception {
        program.awaitOutput(p, "ready");
        PublishedProgram.signal(p, "QUIT");
        program.awaitOutput(p, "\"main\" ");
        Thread.sleep(1000);
        p.destroyForcibly();
        return program.await(p).output();
    }

    @Test
    void sameAsHotSpot() throws Exception {
        PublishedProgram program = PublishedProgram.of(folder, "Locked", SOURCE);
        for (String threads : List.of("1", "2", "6")) {
            String expected = deadlocks(dump(program, program.startOnHotSpot("Locked", folder.resolve("classes"), threads)));
            String actual = deadlocks(dump(program, program.start(threads)));
            assertEquals(comparable(expected), comparable(actual));
            assertEquals(threads.equals("1"), actual.equals("none"), actual);
            assertTrue(!threads.equals("6") || actual.endsWith("\nFound 2 deadlocks.\n"), actual);
        }
    }
}
