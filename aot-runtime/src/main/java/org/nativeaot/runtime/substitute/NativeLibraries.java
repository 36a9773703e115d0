package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.TargetClass;

/** The loader of the JDK's C libraries has nothing to set up: natives are bound when the program is published. */
@TargetClass(value = "jdk.internal.loader.BootLoader", clinit = TargetClass.Clinit.NONE,
        reason = "natives are bound when the program is published")
final class NativeLibraries {
    private NativeLibraries() {
    }
}
