package org.nativeaot.core.link;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds programs the way the system does: the folders of PATH, in order. */
final class ProgramSearch {

    private final Map<String, String> environment;
    private final boolean windows;

    ProgramSearch(Map<String, String> environment, boolean windows) {
        this.environment = environment;
        this.windows = windows;
    }

    static ProgramSearch ofThisProcess() {
        return new ProgramSearch(System.getenv(),
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"));
    }

    Map<String, String> environment() {
        return environment;
    }

    boolean isWindows() {
        return windows;
    }

    /** The first of these programs that is found, names without {@code .exe}. */
    Optional<Path> first(List<String> names) {
        return names.stream().map(this::find).flatMap(Optional::stream).findFirst();
    }

    Optional<Path> find(String name) {
        String path = environment.getOrDefault(windows ? "Path" : "PATH", environment.getOrDefault("PATH", ""));
        for (String folder : path.split(File.pathSeparator)) {
            // an empty entry means the current folder, where nothing is to be started from by accident
            if (!folder.isEmpty()) {
                Path file = Path.of(folder).resolve(windows ? name + ".exe" : name);
                if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
