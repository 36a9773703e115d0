package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Versions are compared by value. */
@TargetClass(value = "jdk.internal.icu.util.VersionInfo",
        reason = "a table of versions that initialisers add to keeps them from running at publish time")
final class Target_jdk_internal_icu_util_VersionInfo {
    @Alias
    private Target_jdk_internal_icu_util_VersionInfo(int version) {
    }

    @Alias
    private static native int getInt(int major, int minor, int milli, int micro);

    @Substitute
    public static Target_jdk_internal_icu_util_VersionInfo getInstance(int major, int minor, int milli, int micro) {
        if (((major | minor | milli | micro) & ~0xff) != 0) {
            throw new IllegalArgumentException("Invalid version number: Version number may be negative or greater than "
                    + "255");
        }
        return new Target_jdk_internal_icu_util_VersionInfo(getInt(major, minor, milli, micro));
    }
}
