package org.nativeaot.core.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.nativeaot.core.options.TargetTriple;

/**
 * One C file to compile.
 *
 * @param source the file
 * @param output where the result goes
 * @param form what the result is
 * @param triple for which target
 * @param includeDirs searched for headers besides clang's own
 * @param sourceRoot folder that paths in debug information are relative to, so that they are the same on each machine
 * @param extraArguments appended to clang's options
 */
public record CompileRequest(Path source, Path output, Form form, TargetTriple triple, List<Path> includeDirs,
        Path sourceRoot, List<String> extraArguments) {

    /** What to make of a source. */
    public enum Form { BITCODE, OBJECT }

    public CompileRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(triple, "triple");
        Objects.requireNonNull(sourceRoot, "sourceRoot");
        includeDirs = List.copyOf(includeDirs);
        extraArguments = List.copyOf(extraArguments);
    }
}
