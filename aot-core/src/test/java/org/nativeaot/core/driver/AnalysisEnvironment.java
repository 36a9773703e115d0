package org.nativeaot.core.driver;

import java.nio.file.Path;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.options.CompilationOptions;

/** What build-time initialisers may know in a compilation with default options, for tests of the analysis. */
public final class AnalysisEnvironment {
    private AnalysisEnvironment() {
    }

    public static BuildTimeEnvironment of(Path jdkHome, ClassPath classes) {
        return new TargetEnvironment(CompilationOptions.builder().jdkHome(jdkHome).outputDir(Path.of("target")).build(),
                classes);
    }
}
