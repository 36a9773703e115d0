package org.nativeaot.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one compilation, under a name nobody else uses; deleted afterwards, also on Ctrl-C. */
final class WorkFolder implements AutoCloseable {
    private final Path path;
    /** Ctrl-C ends Maven without running {@code finally}. */
    private final Thread atExit;

    private WorkFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(() -> delete(path), "delete " + path);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @param parent made if missing; on the same file system as the results, or giving them their names would copy */
    static WorkFolder below(Path parent) throws IOException {
        Files.createDirectories(parent);
        WorkFolder folder = new WorkFolder(Files.createTempDirectory(parent, "work-"));
        Files.createDirectory(folder.results());
        return folder;
    }

    Path path() {
        return path;
    }

    /** Where the compiler puts what it makes. */
    Path results() {
        return path.resolve("results");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // the hook runs, or has run, and does the same
            return;
        }
        delete(path);
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path p : deepestFirst) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException inUse) {
            // left for mvn clean; nobody reads it
            return;
        }
    }
}
