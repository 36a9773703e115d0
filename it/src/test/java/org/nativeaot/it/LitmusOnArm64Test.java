package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The memory model's litmus tests for the other processor, as optimised as can be. What the tests find there is the
 * order in the code that is emitted, since the processor below the emulator reorders only a write and a later read.
 */
class LitmusOnArm64Test {
    private static final Path PROGRAM = Path.of("src/programs/java17/concurrent/Litmus.java");
    private static final List<String> EMULATOR = List.of("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu");
    /**
     * A volatile write is {@code stlr} and a volatile read {@code ldar}, which the architecture keeps in order; QEMU 7.2
     * has no barrier between them on a host that does not (a C program of these two instructions shows it). Locks that
     * wait for each other need that order too, or miss a wake-up.
     */
    private static final String NOT_KEPT_BY_THE_EMULATOR =
            "store buffering, (volatile|array)|\\[R\\]|\\[RWC\\]|monitors|exclusion|read and write locks";
    private static final int TESTS = 60;

    @TempDir
    Path folder;

    @Test
    void forbiddenOutcomesAreNotSeen() throws Exception {
        assumeTrue(ProgramsOnPath.has(EMULATOR.get(0)), EMULATOR.get(0) + " is not on the PATH");
        Path source = Path.of(System.getProperty("it.basedir", "")).resolve(PROGRAM);
        PublishedProgram program = PublishedProgram.of(folder, "concurrent.Litmus", Files.readString(source), List.of(),
                List.of("--rid", "linux-arm64", "--optimize", "full"));
        PublishedProgram.End end = program.await(program.startUnder(EMULATOR, "50", NOT_KEPT_BY_THE_EMULATOR));
        assertEquals(0, end.exitCode(), end.output());
        assertTrue(end.output().lines().allMatch(line -> line.endsWith(": fine")), end.output());
        assertTrue(end.output().lines().count() > TESTS, end.output());
    }
}
