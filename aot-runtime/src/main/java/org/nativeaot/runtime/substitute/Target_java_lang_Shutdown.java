package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Exit;

/** The class library's own shutdown sequence, ending in the kernel's exit. */
@TargetClass(value = "java.lang.Shutdown", reason = "native")
public final class Target_java_lang_Shutdown {
    private Target_java_lang_Shutdown() {
    }

    @Alias
    public static native void shutdown();

    @Substitute
    static void beforeHalt() {
    }

    @Substitute
    static void halt0(int status) {
        Exit.halt(status);
    }
}
