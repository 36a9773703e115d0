package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Delete;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** Elements are made with their print format decided: loaders and modules are all built in. */
@TargetClass(value = "java.lang.StackTraceElement", reason = "stack frames are the compiler's, not HotSpot's")
public final class Target_java_lang_StackTraceElement {

    private static final byte WITHOUT_LOADER = 1;
    private static final byte WITHOUT_VERSION = 2;

    @Alias
    private String classLoaderName;
    @Alias
    private String moduleName;
    @Alias
    private String moduleVersion;
    @Alias
    private String declaringClass;
    @Alias
    private String methodName;
    @Alias
    private String fileName;
    @Alias
    private int lineNumber;
    @Alias
    private byte format;

    @Alias
    private Target_java_lang_StackTraceElement() {
    }

    /**
     * @param module null for the unnamed one; all others are the JDK's and have its version
     * @param loader null for the bootstrap loader
     * @param line   -1 unknown, -2 a native method
     */
    @Inject
    public static StackTraceElement make(String module, String loader, String type, String method, String file,
                                         int line) {
        Target_java_lang_StackTraceElement e = new Target_java_lang_StackTraceElement();
        e.classLoaderName = loader;
        e.moduleName = module;
        e.moduleVersion = module == null ? null : Target_java_lang_VersionProps.java_version;
        e.declaringClass = type;
        e.methodName = method;
        e.fileName = file;
        e.lineNumber = line;
        e.format = WITHOUT_LOADER | WITHOUT_VERSION;
        return (StackTraceElement) (Object) e;
    }

    @Inject
    public static void printInFull(StackTraceElement e) {
        ((Target_java_lang_StackTraceElement) (Object) e).format = 0;
    }

    @Delete(reason = "asks for the modules of the running JVM")
    private synchronized void computeFormat() {
    }
}
