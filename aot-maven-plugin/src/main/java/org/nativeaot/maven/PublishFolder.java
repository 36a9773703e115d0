package org.nativeaot.maven;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code target/publish/<rid>} and the record of what put its files there. Results come from a folder aside and take
 * their names in one step each, over older ones; files of the publish before that this one did not make are removed.
 * Files that others put there stay.
 */
final class PublishFolder {
    private final Path folder;
    private final Path record;

    /**
     * @param folder for the results
     * @param record the text file that says what they were made of
     */
    PublishFolder(Path folder, Path record) {
        this.folder = folder;
        this.record = record;
    }

    Optional<String> staleBecause(Fingerprint wanted) throws IOException {
        return PublishRecord.read(record).staleBecause(wanted.lines(), folder);
    }

    /** Takes over everything that a compilation made. */
    void accept(Path results, Fingerprint madeOf) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(record.getParent());
        PublishRecord before = PublishRecord.read(record);
        List<Path> files = files(results);
        SortedMap<String, String> made = new TreeMap<>();
        for (Path file : files) {
            made.put(results.relativize(file).toString().replace('\\', '/'), Fingerprint.hash(file));
        }
        // A build that ends in the middle of this leaves names to remove, but no inputs that could match.
        SortedMap<String, String> either = new TreeMap<>(before.outputs());
        either.putAll(made);
        new PublishRecord(List.of(), either).write(record);
        for (Path file : files) {
            Path target = folder.resolve(results.relativize(file));
            Files.createDirectories(target.getParent());
            move(file, target);
        }
        for (String old : before.outputs().keySet()) {
            if (!made.containsKey(old)) {
                Files.deleteIfExists(folder.resolve(old));
            }
        }
        new PublishRecord(madeOf.lines(), made).write(record);
    }

    private static List<Path> files(Path results) throws IOException {
        try (Stream<Path> walk = Files.walk(results)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
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
