package org.nativeaot.runtime.substitute;

import java.util.Map;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** Versions of the class library that was compiled in. */
@TargetClass("java.lang.VersionProps")
public final class Target_java_lang_VersionProps {
    /** Such as 17.0.15: that of the class library's modules, too. */
    @Alias
    static String java_version;

    private Target_java_lang_VersionProps() {
    }

    @Alias
    public static native void init(Map<String, String> properties);
}
