package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Environment;

/** The environment of the run: its names and values in turn, as the class library's own initialiser takes them. */
@TargetClass(value = "java.lang.ProcessEnvironment", reason = "native")
final class Target_java_lang_ProcessEnvironment {
    private Target_java_lang_ProcessEnvironment() {
    }

    @Substitute
    private static byte[][] environ() {
        return Environment.namesAndValues();
    }
}
