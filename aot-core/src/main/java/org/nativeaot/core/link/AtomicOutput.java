package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside a result, in which tools write files under their final names. What is published is moved out in
 * one step, so that nobody ever sees half a file under a final name, also not after Ctrl-C. The rest is deleted.
 */
final class AtomicOutput implements AutoCloseable {

    private static final String PREFIX = ".aot-";
    /** A folder that old was left by a build that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path targetDir;
    private final Path aside;
    /** Ctrl-C ends the JVM without running {@code finally}. */
    private final Thread atExit;

    private AtomicOutput(Path targetDir, Path aside) {
        this.targetDir = targetDir;
        this.aside = aside;
        this.atExit = new Thread(() -> deleteQuietly(aside), "delete " + aside);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * @param targetDir where results go; made if missing
     * @throws IOException if nothing can be written there
     */
    static AtomicOutput beside(Path targetDir) throws IOException {
        Path absolute = targetDir.toAbsolutePath();
        Files.createDirectories(absolute);
        deleteLeftBehind(absolute);
        // same file system as the target, or the move would be a copy
        return new AtomicOutput(absolute, Files.createTempDirectory(absolute, PREFIX));
    }

    /** Where to write a file of this name. */
    Path file(String name) {
        return aside.resolve(name);
    }

    /** Gives the file its place, over an older one if there is one. */
    Path publish(String name) throws IOException {
        Path target = targetDir.resolve(name);
        move(file(name), target);
        return target;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // the hook runs, or has run, and does the same
            return;
        }
        ToolchainUnpacker.deleteTree(aside);
    }

    private static void deleteLeftBehind(Path dir) throws IOException {
        Instant limit = Instant.now().minus(LEFT_BEHIND);
        List<Path> old;
        try (Stream<Path> files = Files.list(dir)) {
            old = files.filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .filter(f -> f.toFile().lastModified() < limit.toEpochMilli()).toList();
        }
        old.forEach(AtomicOutput::deleteQuietly);
    }

    private static void deleteQuietly(Path path) {
        try {
            ToolchainUnpacker.deleteTree(path);
        } catch (IOException inUseElsewhere) {
            // harmless: the next build that finds it a day old tries again
            return;
        }
    }

    /** Writes a small file in one step. */
    static void write(Path target, byte[] content) throws IOException {
        Path temporary = Files.createTempFile(target.toAbsolutePath().getParent(), PREFIX, ".tmp");
        try {
            Files.write(temporary, content);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
