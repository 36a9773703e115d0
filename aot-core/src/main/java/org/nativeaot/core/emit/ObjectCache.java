package org.nativeaot.core.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects by the hash of all that went into them. Safe under concurrent builds: files are written aside and renamed,
 * and a file that vanishes is a miss. So is an empty one, which a crash of the machine can leave. Bounded: the least
 * recently used go when the folder is too big, which is looked at once an hour. A cache that cannot be written does not
 * fail the build.
 */
final class ObjectCache {
    private static final long LIMIT_BYTES = 2L << 30;
    private static final Duration PRUNED_EACH = Duration.ofHours(1);
    /** Its time says when the folder was last pruned. */
    private static final String PRUNED = "pruned";

    private final Path folder;
    private boolean grew;

    ObjectCache(Path folder) {
        this.folder = folder;
    }

    /** Key of an object made from these parts. */
    static String key(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".o");
    }

    Optional<byte[]> get(String key) {
        Path file = file(key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(bytes);
        } catch (IOException missingOrUnreadable) {
            return Optional.empty();
        }
    }

    void put(String key, byte[] object) {
        Path file = file(key);
        Path aside = null;
        try {
            Files.createDirectories(file.getParent());
            aside = Files.createTempFile(file.getParent(), key.substring(0, 8), ".part");
            Files.write(aside, object);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            synchronized (this) {
                grew = true;
            }
        } catch (FileAlreadyExistsException | NoSuchFileException raced) {
            // another build put the same object there, or emptied the folder
        } catch (IOException notWritable) {
            deleteQuietly(aside);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stillThere) {
            // what is left over is pruned by age
        }
    }

    private boolean isDue() {
        Path mark = folder.resolve(PRUNED);
        try {
            Instant now = Instant.now();
            if (Files.exists(mark) && Files.getLastModifiedTime(mark).toInstant().isAfter(now.minus(PRUNED_EACH))) {
                return false;
            }
            Files.write(mark, new byte[0]);
            Files.setLastModifiedTime(mark, FileTime.from(now));
            return true;
        } catch (IOException notWritable) {
            return false;
        }
    }

    /** Removes the least recently used objects until three quarters of the limit are left, if there are too many. */
    synchronized void prune() {
        if (!grew || !isDue()) {
            return;
        }
        record Entry(Path path, long size, long time) {
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(p)) {
                    entries.add(new Entry(p, Files.size(p), Files.getLastModifiedTime(p).toMillis()));
                }
            }
        } catch (IOException | UncheckedIOException changing) {
            return;
        }
        long total = entries.stream().mapToLong(Entry::size).sum();
        if (total <= LIMIT_BYTES) {
            return;
        }
        entries.sort(Comparator.comparingLong(Entry::time));
        for (Entry e : entries) {
            if (total <= LIMIT_BYTES * 3 / 4) {
                return;
            }
            deleteQuietly(e.path());
            total -= e.size();
        }
    }
}
