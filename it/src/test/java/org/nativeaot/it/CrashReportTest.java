package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accesses to memory that is not there: a report, then death by the signal. */
class CrashReportTest {
    private static final int DIED_OF_SIGSEGV = 139;
    private static final String SOURCE = """
            import jdk.internal.misc.Unsafe;
            public class Crash {
                public static void main(String[] args) throws Exception {
                    long at = Long.decode(args[1]);
                    Thread t = new Thread(() -> hurt(args[0], at));
                    t.setUncaughtExceptionHandler((x, e) -> System.out.println("caught " + e));
                    t.start();
                    t.join();
                    System.out.println("after");
                }
                static void hurt(String how, long at) {
                    if (how.equals("write")) {
                        Unsafe.getUnsafe().putInt(null, at, 5);
                    } else {
                        Unsafe.getUnsafe().copyMemory(null, at, new byte[5000], 16, 5000);
                    }
                }
            }
            """;

    @TempDir
    static Path folder;
    private static PublishedProgram program;

    @BeforeAll
    static void publish() throws Exception {
        program = PublishedProgram.of(folder, "Crash", SOURCE, "--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED");
    }

    @Test
    void inJavaCodeAtAnAddressFarAway() throws Exception {
        assertCrashes("write", "0x12345678000");
    }

    @Test
    void inJavaCodeAtTheNullPage() throws Exception {
        assertCrashes("write", "0x10");
    }

    @Test
    void inCodeOfTheKernelOrTheCLibrary() throws Exception {
        String said = assertCrashes("copy", "0x12345678000");
        assertTrue(Pattern.compile("(?m)^  0x[0-9a-f]+ \\(program\\+0x[0-9a-f]+\\)$").matcher(said).find(), said);
    }

    private static String assertCrashes(String how, String address) throws Exception {
        PublishedProgram.End end = program.await(program.start(how, address));
        String said = end.output();
        assertEquals(DIED_OF_SIGSEGV, end.exitCode(), said);
        assertFalse(said.contains("after") || said.contains("caught"), said);
        assertTrue(said.contains("# A fatal error has been detected: signal 11 (SIGSEGV), address " + address + ", pc 0x"), said);
        assertTrue(Pattern.compile("(?m)^Build ID: [0-9a-f]{40}$").matcher(said).find(), said);
        assertTrue(Pattern.compile("\\b(rsp|sp)=0x[1-9a-f]").matcher(said).find(), said);
        assertTrue(Pattern.compile("(?m)^  at Crash\\.hurt\\(Crash\\.java:1[35]\\)$").matcher(said).find(), said);
        assertTrue(said.contains("  at java.base/java.lang.Thread.run(Thread.java:"), said);
        return said;
    }
}
