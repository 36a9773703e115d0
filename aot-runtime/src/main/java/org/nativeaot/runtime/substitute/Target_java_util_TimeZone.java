package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.HostTimeZone;

/** Natives. */
@TargetClass(value = "java.util.TimeZone", reason = "native")
final class Target_java_util_TimeZone {
    private Target_java_util_TimeZone() {
    }

    @Substitute
    private static String getSystemTimeZoneID(String javaHome) {
        return HostTimeZone.id();
    }

    /** Only asked for where the id above is no zone's: then GMT holds. */
    @Substitute
    private static String getSystemGMTOffsetID() {
        return null;
    }
}
