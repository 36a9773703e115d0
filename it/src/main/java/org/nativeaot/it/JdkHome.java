package org.nativeaot.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK under test: oracle, compiler of the programs' sources and the class library compiled in.
 *
 * @param path its home directory
 * @param feature its feature version (17, 25, …), read from its {@code release} file
 * @param version its full version string, part of the cache key of expected results
 */
public record JdkHome(Path path, int feature, String version) {

    /**
     * Reads the {@code release} file of a JDK home.
     *
     * @throws IOException if there is none or it has no {@code JAVA_VERSION}
     */
    public static JdkHome at(Path home) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        }
        String version = release.getProperty("JAVA_VERSION");
        if (version == null) {
            throw new IOException(home + "/release names no JAVA_VERSION");
        }
        version = version.replace("\"", "");
        return new JdkHome(home, Integer.parseInt(version.split("[.\\-+]")[0]), version);
    }

    /**
     * The JDK with this feature version: {@code JAVA_HOME_<feature>} or {@code JAVA_HOME_<feature>_X64} in the
     * environment, the running JDK, or one of those under {@code /usr/lib/jvm}.
     */
    public static Optional<JdkHome> find(int feature) throws IOException {
        List<Path> candidates = new ArrayList<>();
        for (String name : List.of("JAVA_HOME_" + feature, "JAVA_HOME_" + feature + "_X64")) {
            if (System.getenv(name) != null) {
                candidates.add(Path.of(System.getenv(name)));
            }
        }
        candidates.add(Path.of(System.getProperty("java.home")));
        Path system = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(system)) {
            try (Stream<Path> homes = Files.list(system)) {
                homes.filter(h -> !Files.isSymbolicLink(h)).sorted().forEach(candidates::add);
            }
        }
        for (Path home : candidates) {
            if (Files.isExecutable(home.resolve("bin/javac")) && Files.isRegularFile(home.resolve("release"))) {
                JdkHome jdk = at(home);
                if (jdk.feature == feature) {
                    return Optional.of(jdk);
                }
            }
        }
        return Optional.empty();
    }

    public Path java() {
        return path.resolve("bin/java");
    }

    public Path javac() {
        return path.resolve("bin/javac");
    }
}
