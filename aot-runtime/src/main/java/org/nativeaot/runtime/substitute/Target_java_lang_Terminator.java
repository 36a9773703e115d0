package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** Gives the runtime what HotSpot calls when it starts. */
@TargetClass("java.lang.Terminator")
public final class Target_java_lang_Terminator {
    private Target_java_lang_Terminator() {
    }

    @Alias
    public static native void setup();
}
