package org.nativeaot.core.link;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder beside a result, in which tools write files under their final names. What is published is moved out in
 * one step, so that nobody ever sees half a file under a final name, also not after Ctrl-C. The rest is deleted.
 */
final class AtomicOutput implements AutoCloseable {

    private static final String PREFIX = ".aot-";

    private final Path targetDir;
    private final ScratchFolder aside;

    private AtomicOutput(Path targetDir, ScratchFolder aside) {
        this.targetDir = targetDir;
        this.aside = aside;
    }

    /**
     * @param targetDir where results go; made if missing
     * @throws IOException if nothing can be written there
     */
    static AtomicOutput beside(Path targetDir) throws IOException {
        return new AtomicOutput(targetDir.toAbsolutePath(), ScratchFolder.below(targetDir, PREFIX));
    }

    /** Where to write a file of this name. */
    Path file(String name) {
        return aside.path().resolve(name);
    }

    /** Gives the file its place, over an older one if there is one. */
    Path publish(String name) throws IOException {
        Path target = targetDir.resolve(name);
        move(file(name), target);
        return target;
    }

    @Override
    public void close() {
        aside.close();
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
