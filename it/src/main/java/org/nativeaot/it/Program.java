package org.nativeaot.it;

import java.nio.file.Path;

/**
 * One test program.
 *
 * @param mainClass the binary name of the class with {@code main}, which is also the program's name ({@code lang.Shifts})
 * @param source the Java file
 * @param level the Java language level of the source root it stands in: 17, 21 or 25
 * @param directives what its header comment asks for
 */
public record Program(String mainClass, Path source, int level, Directives directives) {

    /** The first part of the name: {@code lang}, {@code util}, … */
    public String area() {
        int dot = mainClass.indexOf('.');
        return dot < 0 ? "" : mainClass.substring(0, dot);
    }

    /** Whether the program can be compiled and run with the given JDK feature version. */
    public boolean runsOn(int feature) {
        return level <= feature && directives.minJdk() <= feature && feature <= directives.maxJdk()
                && (!directives.preview() || level == feature);
    }
}
