package org.nativeaot.maven;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import org.apache.maven.plugin.logging.Log;

/**
 * Passes the compiler's lines to Maven's log at their level. Errors are kept back: Maven prints the message of the
 * exception that ends the build, and once is enough. What the JVM itself says on its error stream matters only if it
 * dies, so it goes to the debug log and its end is kept.
 */
final class CompilerLog {
    private static final int KEPT_LINES = 40;

    private enum Level { DEBUG, INFO, WARNING, ERROR }

    private final Log log;
    private final StringJoiner errors = new StringJoiner("\n");
    private final Deque<String> lastErrorLines = new ArrayDeque<>();
    /** A line without a mark continues the one before. */
    private Level level = Level.INFO;

    CompilerLog(Log log) {
        this.log = log;
    }

    synchronized void outputLine(String line) {
        String text = line;
        for (Level l : Level.values()) {
            String mark = "[" + l + "]";
            if (line.startsWith(mark)) {
                level = l;
                text = line.substring(Math.min(line.length(), mark.length() + 1));
            }
        }
        switch (level) {
            case DEBUG -> log.debug(text);
            case INFO -> log.info(text);
            case WARNING -> log.warn(text);
            case ERROR -> errors.add(text);
        }
    }

    synchronized void errorLine(String line) {
        log.debug(line);
        lastErrorLines.add(line);
        if (lastErrorLines.size() > KEPT_LINES) {
            lastErrorLines.remove();
        }
    }

    /** All errors, one below the other; empty if there were none. */
    synchronized String errors() {
        return errors.toString();
    }

    /** The end of what came on the error stream. */
    synchronized String lastWords() {
        return String.join("\n", lastErrorLines);
    }
}
