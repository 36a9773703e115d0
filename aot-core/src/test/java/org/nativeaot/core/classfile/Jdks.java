package org.nativeaot.core.classfile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** JDKs on this machine: the one that runs the tests, and others where Linux distributions put them. */
final class Jdks {
    private Jdks() {
    }

    static List<Path> all() throws Exception {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        Path folder = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                list.filter(p -> !Files.isSymbolicLink(p) && Files.exists(p.resolve("lib/modules"))).sorted()
                        .filter(p -> homes.stream().noneMatch(h -> same(h, p))).forEach(homes::add);
            }
        }
        return homes;
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
