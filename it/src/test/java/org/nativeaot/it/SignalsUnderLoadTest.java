package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals from outside at a program with threads that allocate, lock, wait and throw. */
class SignalsUnderLoadTest {
    private static final String SOURCE = """
            import java.util.concurrent.atomic.AtomicLong;
            import java.util.concurrent.locks.ReentrantLock;
            public class Load {
                static final Object lock = new Object();
                static final AtomicLong work = new AtomicLong();
                static volatile boolean stop;
                static void allocate() {
                    Object[] kept = new Object[100];
                    for (int i = 0; !stop; i = (i + 1) % kept.length) {
                        kept[i] = new int[i * 10];
                        synchronized (lock) {
                            work.incrementAndGet();
                        }
                        try {
                            if (i % 10 == 0) throw new IllegalStateException();
                        } catch (IllegalStateException e) {
                            kept[i] = e;
                        }
                    }
                }
                static int compute(int n) {
                    while (!stop) n = n * 31 + 7;
                    return n;
                }
                static void waitFor(Object o) {
                    synchronized (o) {
                        try {
                            o.wait();
                        } catch (InterruptedException e) {
                            work.incrementAndGet();
                        }
                    }
                }
                public static void main(String[] args) throws Exception {
                    Thread[] all = new Thread[6];
                    for (int i = 0; i < 4; i++) all[i] = new Thread(Load::allocate, "allocating \\u00e4" + i);
                    all[4] = new Thread(() -> compute(1), "computing");
                    Thread waiting = new Thread(() -> waitFor(new StringBuilder()), "waiting");
                    all[5] = waiting;
                    waiting.setDaemon(true);
                    waiting.setPriority(3);
                    ReentrantLock l = new ReentrantLock();
                    l.lock();
                    Thread parked = new Thread(l::lock, "parked");
                    parked.setDaemon(true);
                    parked.start();
                    for (Thread t : all) t.start();
                    while (waiting.getState() != Thread.State.WAITING || parked.getState() != Thread.State.WAITING) Thread.sleep(1);
                    System.out.println("ready");
                    Thread.sleep(Integer.parseInt(args[0]));
                    stop = true;
                    waiting.interrupt();
                    for (Thread t : all) t.join();
                    System.out.println("done " + (work.get() > 1000));
                }
            }
            """;

    @TempDir
    static Path folder;
    private static PublishedProgram program;

    @BeforeAll
    static void publish() throws Exception {
        program = PublishedProgram.of(folder, "Load", SOURCE);
    }

    @Test
    void quitDumpsTheThreadsAndTheProgramGoesOn() throws Exception {
        Process p = program.start("4000");
        program.awaitOutput(p, "ready");
        long enough = System.nanoTime() + 2_000_000_000L; // well before it ends, however slow the machine is
        for (int i = 0; i < 50 && System.nanoTime() < enough; i++) {
            PublishedProgram.signal(p, "QUIT");
            Thread.sleep(20);
        }
        PublishedProgram.End end = program.await(p);
        assertEquals(0, end.exitCode(), end.output());
        assertTrue(end.output().endsWith("done true\n"), end.output());
        String dump = end.output().substring(end.output().lastIndexOf("Full thread dump"));
        assertMatches("(?m)^Full thread dump .*:$", dump);
        assertMatches("(?m)^\"main\" #1 prio=5 os_prio=0 .* waiting on condition .*\\n"
                + "   java\\.lang\\.Thread\\.State: TIMED_WAITING \\(sleeping\\)\\n"
                + "(\\tat java\\.lang\\.Thread\\..*\\n)+\\tat Load\\.main\\(Load\\.java:\\d+\\)\\n\\n", dump);
        assertMatches("(?m)^\"allocating ä3\" #\\d+ prio=5 .*\\n   java.lang.Thread.State: [A-Z_]+.*\\n(\\t.*\\n)+\\n", dump);
        assertMatches("(?m)^\"computing\" #\\d+ .* runnable .*\\n   java.lang.Thread.State: RUNNABLE\\n"
                + "\\tat Load\\.compute\\(Load\\.java:22\\)\\n", dump);
        assertMatches("(?m)^\"waiting\" #\\d+ daemon prio=3 .* in Object\\.wait\\(\\) .*\\n"
                + "   java.lang.Thread.State: WAITING \\(on object monitor\\)\\n\\tat java\\.lang\\.Object\\.wait.*Native Method\\)\\n"
                + "\\t- waiting on <0x[0-9a-f]+> \\(a java\\.lang\\.StringBuilder\\)\\n", dump);
        assertMatches("(?m)^\"parked\" .*\\n   java.lang.Thread.State: WAITING \\(parking\\)\\n.*park.*\\n"
                + "\\t- parking to wait for  <0x[0-9a-f]+> \\(a java\\.util\\.concurrent\\.locks\\.ReentrantLock\\$NonfairSync\\)\\n",
                dump);
    }

    private static void assertMatches(String pattern, String text) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        assertTrue(m.find(), pattern + "\n" + text);
    }

    @Test
    void termEndsTheProgram() throws Exception {
        assertEndsBy("TERM", 143);
    }

    @Test
    void killEndsTheProgram() throws Exception {
        assertEndsBy("KILL", 137);
    }

    @Test
    void signalsOfFailedWritesAreNotTheEnd() throws Exception {
        Process p = program.start("500");
        program.awaitOutput(p, "ready");
        PublishedProgram.signal(p, "PIPE");
        PublishedProgram.signal(p, "XFSZ");
        PublishedProgram.End end = program.await(p);
        assertEquals(0, end.exitCode(), end.output());
        assertTrue(end.output().endsWith("done true\n"), end.output());
    }

    @Test
    void theReportOfAFaultThatWasSentNamesTheSender() throws Exception {
        Process p = program.start("60000");
        program.awaitOutput(p, "ready");
        Process kill = new ProcessBuilder("kill", "-SEGV", Long.toString(p.pid())).start();
        PublishedProgram.End end = program.await(p);
        assertEquals(139, end.exitCode(), end.output());
        assertTrue(end.output().contains("signal 11 (SIGSEGV), address 0x0, pc 0x"), end.output());
        assertTrue(end.output().contains("\nSent by process " + kill.pid() + ".\n"), end.output());
    }

    private static void assertEndsBy(String signal, int exitCode) throws Exception {
        Process p = program.start("60000");
        program.awaitOutput(p, "ready");
        PublishedProgram.signal(p, signal);
        PublishedProgram.End end = program.await(p);
        assertEquals(exitCode, end.exitCode(), end.output());
        assertFalse(end.output().contains("done"), end.output());
    }
}
