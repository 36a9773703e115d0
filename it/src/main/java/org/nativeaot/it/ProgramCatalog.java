package org.nativeaot.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the programs: every {@code .java} file below {@code src/programs/java<level>} whose text declares a
 * {@code main}. One file is one program, with all its helper classes inside.
 */
public final class ProgramCatalog {
    /** The source roots, lowest language level first. */
    public static final List<Integer> LEVELS = List.of(17, 21, 25);

    private ProgramCatalog() {
    }

    /**
     * All programs below {@code programs}, sorted by name.
     *
     * @throws IllegalArgumentException if a header is malformed or two programs share a name
     */
    public static List<Program> read(Path programs) throws IOException {
        List<Program> found = new ArrayList<>();
        for (int level : LEVELS) {
            Path root = programs.resolve("java" + level);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    String relative = root.relativize(file).toString();
                    String name = relative.substring(0, relative.length() - ".java".length()).replace('/', '.');
                    found.add(new Program(name, file, level,
                            Directives.parse(relative, Files.readAllLines(file))));
                }
            }
        }
        found.sort(Comparator.comparing(Program::mainClass));
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).mainClass().equals(found.get(i - 1).mainClass())) {
                throw new IllegalArgumentException("two programs are called " + found.get(i).mainClass());
            }
        }
        return List.copyOf(found);
    }
}
