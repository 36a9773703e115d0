package org.nativeaot.runtime.substitute;

import jdk.internal.misc.VM;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Properties as they were at start, each looked up when asked for: nothing is read before it is needed. */
@TargetClass(value = "jdk.internal.util.StaticProperty", clinit = TargetClass.Clinit.NONE,
        reason = "the whole set of properties is only known to the running program")
final class Target_jdk_internal_util_StaticProperty {
    private Target_jdk_internal_util_StaticProperty() {
    }

    @Substitute
    public static String javaHome() {
        return VM.getSavedProperty("java.home");
    }

    @Substitute
    public static String userHome() {
        return VM.getSavedProperty("user.home");
    }

    @Substitute
    public static String userDir() {
        return VM.getSavedProperty("user.dir");
    }

    @Substitute
    public static String userName() {
        return VM.getSavedProperty("user.name");
    }

    @Substitute
    public static String javaLibraryPath() {
        String value = VM.getSavedProperty("java.library.path");
        return value == null ? "" : value;
    }

    @Substitute
    public static String javaIoTmpDir() {
        return VM.getSavedProperty("java.io.tmpdir");
    }

    @Substitute
    public static String sunBootLibraryPath() {
        String value = VM.getSavedProperty("sun.boot.library.path");
        return value == null ? "" : value;
    }

    @Substitute
    public static String jdkSerialFilter() {
        return VM.getSavedProperty("jdk.serialFilter");
    }

    @Substitute
    public static String jdkSerialFilterFactory() {
        return VM.getSavedProperty("jdk.serialFilterFactory");
    }

    @Substitute
    public static String nativeEncoding() {
        return VM.getSavedProperty("native.encoding");
    }

    @Substitute(jdk = "21..")
    public static String fileEncoding() {
        return VM.getSavedProperty("file.encoding");
    }

    @Substitute(jdk = "21..")
    public static String javaPropertiesDate() {
        return VM.getSavedProperty("java.properties.date");
    }

    @Substitute(jdk = "21..")
    public static String jnuEncoding() {
        return VM.getSavedProperty("sun.jnu.encoding");
    }

    @Substitute(jdk = "21..")
    public static String javaLocaleUseOldISOCodes() {
        String value = VM.getSavedProperty("java.locale.useOldISOCodes");
        return value == null ? "" : value;
    }

    @Substitute(jdk = "25..")
    public static String osName() {
        return VM.getSavedProperty("os.name");
    }

    @Substitute(jdk = "25..")
    public static String osArch() {
        return VM.getSavedProperty("os.arch");
    }

    @Substitute(jdk = "25..")
    public static String osVersion() {
        return VM.getSavedProperty("os.version");
    }
}
