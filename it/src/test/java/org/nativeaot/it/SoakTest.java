package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows only after a while: memory that is not given back, updates that get lost. {@code -Psoak} makes it longer. */
class SoakTest {
    private static final Path SOURCES = Path.of(System.getProperty("it.basedir", "")).resolve("src");
    private static final int SECONDS = Integer.getInteger("soak.seconds", 60);
    private static final int THREADS = Integer.getInteger("soak.threads", 50_000);
    private static final int AT_ONCE = Integer.getInteger("soak.atOnce", 500);
    private static final int MARGIN_SECONDS = 600;

    @TempDir
    Path folder;

    @Test
    void aMixedLoadStaysSteady() throws Exception {
        Path starter = SOURCES.resolve("soak/java" + (Runtime.version().feature() >= 21 ? 21 : 17) + "/Starter.java");
        PublishedProgram program = PublishedProgram.of(folder, "Soak", Files.readString(SOURCES.resolve("soak/Soak.java")),
                starter.toString());
        Process p = program.start(Map.of("AOT_OPTS", "-Xmx256m"), Integer.toString(SECONDS));
        PublishedProgram.End end = program.await(p, SECONDS + MARGIN_SECONDS);
        assertEquals("no error\nsteady\n", end.output());
        assertEquals(0, end.exitCode());
    }

    @Test
    void threadsLeaveNothingBehind() throws Exception {
        PublishedProgram program = PublishedProgram.of(folder, "thread.ThreadsInSequence",
                Files.readString(SOURCES.resolve("programs/java17/thread/ThreadsInSequence.java")));
        Process p = program.start(Integer.toString(THREADS), Integer.toString(AT_ONCE));
        assertEquals(THREADS + " steady\n", program.await(p, MARGIN_SECONDS).output());
    }
}
