package org.nativeaot.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a published file depends on, as lines {@code name=value} in a fixed order, file contents as SHA-256.
 * Dates do not count: a clean checkout of the same sources is the same input.
 */
final class Fingerprint {
    private final List<String> lines = new ArrayList<>();

    void add(String name, String value) {
        lines.add(name + "=" + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    }

    void addAll(Map<String, String> values) {
        values.forEach(this::add);
    }

    /** The content of a jar or other file, or of all files below a folder; what does not exist counts as absent. */
    void addContent(String name, Path path) throws IOException {
        add(name, Files.isDirectory(path) ? tree(path) : Files.isRegularFile(path) ? hash(path) : "absent");
    }

    /** For files too large to read each time, which nobody changes in place. */
    void addSize(String name, Path path) throws IOException {
        add(name, Files.isRegularFile(path) ? path.getFileName() + " " + Files.size(path) : "absent");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String tree(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        MessageDigest digest = sha256();
        for (Path file : files) {
            String relative = folder.relativize(file).toString().replace('\\', '/');
            digest.update((relative + "\0" + hash(file) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
