package org.nativeaot.core.classfile;

import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/**
 * Which versions of class files a class library can run (JVMS 4.1, table 4.1-A): those up to its own. A minor version
 * of 65535 says that preview features were on when the file was compiled; only the very version that previews them can run
 * it, and only if asked to. What a JVM would tell as an UnsupportedClassVersionError is told when publishing.
 *
 * @param jdk     feature version of the class library
 * @param preview whether preview features are on
 */
record ClassFileVersions(int jdk, boolean preview) {
    private static final int MAJOR_BEFORE_JAVA_1 = 44;
    private static final int PREVIEW_MINOR = 0xffff;
    /** From this major version on, a minor version is 0 or tells of preview features. */
    private static final int FIRST_WITH_PREVIEW = 56;

    /** The Java version that a class file is made for. */
    static int feature(byte[] classFile) {
        return unsigned16(classFile, 6) - MAJOR_BEFORE_JAVA_1;
    }

    /**
     * @param where names the file
     * @throws org.nativeaot.core.diag.AotException {@code AOT1007} or {@code AOT1023} if the class file cannot run
     */
    void check(byte[] classFile, String where) {
        int feature = feature(classFile);
        if (feature > jdk) {
            throw Diagnostic.of(DiagnosticId.NEWER_CLASS_FILE, where + ", has version " + version(classFile) + " (Java "
                    + feature + "), newer than the class library (Java " + jdk + ")")
                    .withWayOut("compile it for Java " + jdk + ", or set aot.jdkHome to a newer JDK").fatal();
        }
        int minor = unsigned16(classFile, 4);
        if (minor == 0 || unsigned16(classFile, 6) < FIRST_WITH_PREVIEW) {
            return;
        }
        if (minor != PREVIEW_MINOR) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, where + ", has version " + version(classFile)
                    + ", which does not exist").fatal();
        }
        if (feature != jdk) {
            throw Diagnostic.of(DiagnosticId.PREVIEW_FEATURES, where + ", has version " + version(classFile)
                    + ": it uses preview features of Java " + feature + ", which the class library (Java " + jdk
                    + ") does not have").withWayOut("compile it with --enable-preview --release " + jdk
                    + ", or set aot.jdkHome to a JDK " + feature).fatal();
        }
        if (!preview) {
            throw Diagnostic.of(DiagnosticId.PREVIEW_FEATURES, where + ", has version " + version(classFile)
                    + ": it uses preview features of Java " + feature + ", which are off")
                    .withWayOut("set aot.enablePreview=true").fatal();
        }
    }

    private static String version(byte[] classFile) {
        int minor = unsigned16(classFile, 4);
        return unsigned16(classFile, 6) + (minor == 0 ? "" : "." + minor);
    }

    private static int unsigned16(byte[] b, int at) {
        return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
    }
}
