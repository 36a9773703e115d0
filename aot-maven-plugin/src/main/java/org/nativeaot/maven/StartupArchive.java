package org.nativeaot.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/**
 * The compiler's classes as its JVM has read and verified them: a dynamic archive of class data (JEP 350). The first
 * run with a compiler and a JVM writes one on its way out, into the user's cache; later runs begin with it, which
 * saves about an eighth of the processor time of a small program's rebuild.
 *
 * <p>Nothing depends on it: the JVM checks that an archive fits its own version and the class path's files, and reads
 * the class files if not. So whatever keeps an archive from being made or found is at most worth a debug message.
 */
final class StartupArchive {
    private static final String PREFIX = "compiler-";
    private static final String SUFFIX = ".jsa";
    private static final Duration UNUSED = Duration.ofDays(30);

    private final Path file;
    private final Path draft;
    private final Log log;

    private StartupArchive(Path file, Path draft, Log log) {
        this.file = file;
        this.draft = draft;
        this.log = log;
    }

    /**
     * @param cache  the user's cache
     * @param work   where a new archive is written at first, on the cache's file system or another one
     */
    static StartupArchive of(Path cache, Path work, List<Path> classPath, Log log) {
        Path folder = cache.resolve("jvm");
        return new StartupArchive(isPossible(classPath) ? folder.resolve(PREFIX + key(classPath) + SUFFIX) : null,
                work.resolve("startup" + SUFFIX), log);
    }

    /** HotSpot only, and no folders of classes, which change without notice. */
    private static boolean isPossible(List<Path> classPath) {
        return System.getProperty("java.vm.name", "").endsWith("Server VM")
                && classPath.stream().allMatch(Files::isRegularFile);
    }

    private static String key(List<Path> classPath) {
        Fingerprint key = new Fingerprint();
        key.add("JVM", System.getProperty("java.home") + " " + System.getProperty("java.vm.version"));
        for (Path p : classPath) {
            try {
                key.add(p.toString(), Files.size(p) + " " + Files.getLastModifiedTime(p).toMillis());
            } catch (IOException e) {
                key.add(p.toString(), e.toString());
            }
        }
        return Integer.toHexString(key.lines().hashCode());
    }

    /** For the JVM that is about to start. */
    List<String> jvmArguments() {
        if (file == null) {
            return List.of();
        }
        String quiet = "-Xlog:cds*=off";
        if (!Files.isRegularFile(file)) {
            return List.of(quiet, "-XX:ArchiveClassesAtExit=" + draft);
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            log.debug("cannot mark " + file + " as used: " + e);
        }
        return List.of(quiet, "-XX:SharedArchiveFile=" + file);
    }

    /** After a run that went well: puts a new archive where the next run looks for it, whole or not at all. */
    void keep() {
        if (file == null || !Files.isRegularFile(draft)) {
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.getParent());
            Files.move(draft, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeUnused();
        } catch (IOException e) {
            log.debug("the compiler's startup archive cannot be kept: " + e);
        }
    }

    private void removeUnused() throws IOException {
        Instant limit = Instant.now().minus(UNUSED);
        try (Stream<Path> all = Files.list(file.getParent())) {
            for (Path p : all.filter(p -> p.getFileName().toString().startsWith(PREFIX)).toList()) {
                if (Files.getLastModifiedTime(p).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(p);
                }
            }
        }
    }
}
