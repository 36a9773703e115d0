package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that may not grow ({@code ulimit -f}) is an {@code IOException} as on HotSpot, though there is a signal, too. */
class FileSizeLimitTest {
    private static final String SOURCE = """
            import java.io.FileOutputStream;
            import java.io.IOException;
            import java.io.RandomAccessFile;
            public class Grow {
                public static void main(String[] args) throws Exception {
                    int written = 0;
                    try (FileOutputStream out = new FileOutputStream("grown")) {
                        for (; written < 10_000; written++) out.write(new byte[1024]);
                        System.out.println("no limit");
                    } catch (IOException e) {
                        System.out.println(e.getMessage() + " after " + written);
                    }
                    try (RandomAccessFile file = new RandomAccessFile("grown", "rw")) {
                        file.setLength(10_000_000);
                        System.out.println("no limit");
                    } catch (IOException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
            """;

    @TempDir
    static Path folder;

    @Test
    void writesBeyondTheLimitFail() throws Exception {
        PublishedProgram program = PublishedProgram.of(folder, "Grow", SOURCE);
        PublishedProgram.End end = program.await(program.startUnder(List.of("sh", "-c", "ulimit -f 1024; exec \"$0\"")));
        PublishedProgram.End unlimited = program.await(program.start());
        assertEquals("no limit\nno limit\n", unlimited.output());
        String[] lines = end.output().split("\n");
        assertEquals(0, end.exitCode(), end.output());
        assertEquals(2, lines.length, end.output());
        // the unit of the limit is 512 bytes in some shells, 1024 in others
        assertTrue(lines[0].matches("File too large after (512|1024)"), lines[0]);
        assertEquals("File too large", lines[1]);
    }
}
