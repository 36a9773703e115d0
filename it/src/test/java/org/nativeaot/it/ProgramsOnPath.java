package org.nativeaot.it;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine has beside a JDK. */
final class ProgramsOnPath {
    private ProgramsOnPath() {
    }

    static boolean has(String program) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
