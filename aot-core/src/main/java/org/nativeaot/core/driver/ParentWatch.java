package org.nativeaot.core.driver;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends this JVM when the process that started it is gone. The parent holds the other end of standard input and writes
 * nothing; its end, however it comes, is an end of file here. Shutdown hooks run, so no half-written file stays.
 */
final class ParentWatch {
    /** What a shell reports for a program ended by Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private ParentWatch() {
    }

    static void start(InputStream fromParent) {
        Thread watch = new Thread(() -> {
            awaitEnd(fromParent);
            System.exit(INTERRUPTED);
        }, "parent watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEnd(InputStream in) {
        try {
            while (in.read() >= 0) {
                continue;
            }
        } catch (IOException broken) {
            // a pipe that cannot be read has no writer either
            return;
        }
    }
}
