package org.nativeaot.runtime.substitute;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ArrayCopying;
import org.nativeaot.runtime.KernelObjects;
import org.nativeaot.runtime.KernelProcess;
import org.nativeaot.runtime.SystemProperties;

/** No boot phases run: streams are made before the main method, properties when first asked for. */
@TargetClass(value = "java.lang.System", reason = "no boot phases run")
public final class Target_java_lang_System {
    @Alias(mutable = true)
    public static InputStream in;
    @Alias(mutable = true)
    public static PrintStream out;
    @Alias(mutable = true)
    public static PrintStream err;

    @Substitute
    private static void setIn0(InputStream s) {
        in = s;
    }

    @Substitute
    private static void setOut0(PrintStream s) {
        out = s;
    }

    @Substitute
    private static void setErr0(PrintStream s) {
        err = s;
    }

    @Substitute
    public static long currentTimeMillis() {
        return KernelProcess.timeMillis();
    }

    @Substitute
    public static long nanoTime() {
        return KernelProcess.timeNano();
    }

    @Substitute
    public static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        ArrayCopying.copy(from, fromIndex, to, toIndex, length);
    }

    @Substitute
    public static int identityHashCode(Object o) {
        return o == null ? 0 : KernelObjects.hash(o);
    }

    @Substitute
    public static Properties getProperties() {
        return SystemProperties.get();
    }

    @Substitute
    public static void setProperties(Properties p) {
        SystemProperties.set(p);
    }

    @Alias
    private static native void checkKey(String key);

    @Substitute
    public static String getProperty(String key) {
        checkKey(key);
        return SystemProperties.get().getProperty(key);
    }

    @Substitute
    public static String getProperty(String key, String otherwise) {
        checkKey(key);
        return SystemProperties.get().getProperty(key, otherwise);
    }

    @Substitute
    public static String setProperty(String key, String value) {
        checkKey(key);
        return (String) SystemProperties.get().setProperty(key, value);
    }

    @Substitute
    public static String clearProperty(String key) {
        checkKey(key);
        return (String) SystemProperties.get().remove(key);
    }

    @Substitute
    public static String lineSeparator() {
        return "\n";
    }

    @Substitute
    public static String mapLibraryName(String name) {
        return "lib" + name + ".so";
    }
}
