package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** Made without a loader: see {@link org.nativeaot.runtime.ProgramPackages}. */
@TargetClass(value = "java.lang.Package", reason = "packages are made from the names of classes")
public final class Target_java_lang_Package {
    /** A package without versions. */
    @Alias
    public Target_java_lang_Package(String name, Module module) {
        throw new UnsupportedOperationException();
    }
}
