package org.nativeaot.runtime.substitute;

import java.util.Map;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelOptions;
import org.nativeaot.runtime.KernelProcess;
import org.nativeaot.runtime.SystemProperties;

/** The JVM is booted from the start. */
@TargetClass(value = "jdk.internal.misc.VM", reason = "no boot phases run")
final class Target_jdk_internal_misc_VM {
    @Alias
    private static volatile int initLevel;

    static {
        initLevel = 4;
    }

    private Target_jdk_internal_misc_VM() {
    }

    @Substitute
    public static int initLevel() {
        return 4;
    }

    @Substitute
    public static boolean isModuleSystemInited() {
        return true;
    }

    @Substitute
    public static boolean isBooted() {
        return true;
    }

    @Substitute
    public static String getSavedProperty(String key) {
        return SystemProperties.initial(key);
    }

    @Substitute
    public static Map<String, String> getSavedProperties() {
        return SystemProperties.initial();
    }

    @Substitute
    public static long maxDirectMemory() {
        long set = KernelOptions.maxDirectMemory();
        return set != 0 ? set : Runtime.getRuntime().maxMemory();
    }

    @Substitute
    public static long getNanoTimeAdjustment(long offsetSeconds) {
        return KernelProcess.timeNanoAdjustment(offsetSeconds);
    }

    @Substitute
    public static boolean isSystemDomainLoader(ClassLoader loader) {
        return loader == null;
    }
}
