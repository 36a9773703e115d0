package org.nativeaot.core.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of one build, under a name nobody else uses; deleted with all it holds when closed, and on Ctrl-C too,
 * which ends the JVM without running {@code finally}. One left behind by a build that was killed is deleted by the
 * next one that finds it a day old.
 */
public final class ScratchFolder implements AutoCloseable {
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path path;
    private final Thread atExit;

    private ScratchFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(() -> deleteQuietly(path), "delete " + path);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * @param parent made if missing; on the file system of the results, or moving them to their places would copy
     * @param prefix of the folder's name, of such folders only
     * @throws IOException if nothing can be written there
     */
    public static ScratchFolder below(Path parent, String prefix) throws IOException {
        Path absolute = parent.toAbsolutePath();
        Files.createDirectories(absolute);
        deleteLeftBehind(absolute, prefix);
        return new ScratchFolder(Files.createTempDirectory(absolute, prefix));
    }

    /** The folder; it exists. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // the hook runs, or has run, and does the same
            return;
        }
        deleteQuietly(path);
    }

    private static void deleteLeftBehind(Path parent, String prefix) throws IOException {
        long limit = Instant.now().minus(LEFT_BEHIND).toEpochMilli();
        List<Path> old;
        try (Stream<Path> files = Files.list(parent)) {
            old = files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .filter(f -> f.toFile().lastModified() < limit).toList();
        }
        old.forEach(ScratchFolder::deleteQuietly);
    }

    private static void deleteQuietly(Path root) {
        try {
            deleteTree(root);
        } catch (IOException | UncheckedIOException inUseElsewhere) {
            // harmless: nobody reads it, and a later build tries again
            return;
        }
    }

    /** Deletes a file, or a folder with all it holds; nothing if it does not exist. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(root)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
