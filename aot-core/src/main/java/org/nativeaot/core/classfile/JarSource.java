package org.nativeaot.core.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.nativeaot.core.model.Origin;

/**
 * A jar. Versioned entries (JAR specification, multi-release jars) are those a JVM of the given feature version would
 * take. Signatures are not verified.
 */
final class JarSource implements ClassSource {
    private final JarFile jar;
    private final Origin origin;

    JarSource(Path file, int jdkVersion) throws IOException {
        this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ,
                Runtime.Version.parse(Integer.toString(jdkVersion)));
        this.origin = new Origin(file.toString(), false, null);
    }

    /** True for the layouts in which a launcher unpacks or loads nested jars by itself. */
    boolean isRepackaged() {
        // entries for folders are not always there
        return jar.stream().map(JarEntry::getName)
                .anyMatch(name -> name.startsWith("BOOT-INF/") || name.startsWith("WEB-INF/classes/"));
    }

    @Override
    public byte[] read(String path) throws IOException {
        JarEntry entry = jar.getJarEntry(path);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public Origin origin(String path) {
        return origin;
    }

    @Override
    public List<String> list() {
        TreeSet<String> names = new TreeSet<>();
        jar.versionedStream().filter(e -> !e.isDirectory()).forEach(e -> names.add(e.getName()));
        return List.copyOf(names);
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
