package org.nativeaot.runtime;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.nativeaot.runtime.substitute.Target_java_lang_VersionProps;

/**
 * System properties, made when first asked for. What a JVM learns from its installation ({@code java.home},
 * {@code java.class.path}) is empty: there is none.
 */
public final class SystemProperties {
    private static final int OS_NAME = 0;
    private static final int OS_VERSION = 1;
    private static final int OS_ARCH = 2;
    private static final int USER_NAME = 3;
    private static final int USER_HOME = 4;
    private static final int USER_DIR = 5;
    private static final Object LOCK = new Object();
    private static volatile Map<String, String> initial;
    private static volatile Properties current;

    private SystemProperties() {
    }

    /** What {@code System.getProperties} answers. */
    public static Properties get() {
        Properties p = current;
        if (p == null) {
            synchronized (LOCK) {
                p = current;
                if (p == null) {
                    p = copy(initial());
                    current = p;
                }
            }
        }
        return p;
    }

    /** @param p null for the initial ones */
    public static void set(Properties p) {
        Properties next = p == null ? copy(initial()) : p;
        synchronized (LOCK) {
            current = next;
        }
    }

    /** The value at start, whatever was set since. */
    public static String initial(String key) {
        return initial().get(key);
    }

    /** All values at start. */
    public static Map<String, String> initial() {
        Map<String, String> m = initial;
        if (m == null) {
            synchronized (LOCK) {
                m = initial;
                if (m == null) {
                    m = read();
                    initial = m;
                }
            }
        }
        return m;
    }

    private static Properties copy(Map<String, String> from) {
        Properties p = new Properties();
        for (Map.Entry<String, String> e : from.entrySet()) {
            p.setProperty(e.getKey(), e.getValue());
        }
        return p;
    }

    private static Map<String, String> read() {
        Map<String, String> m = new HashMap<>();
        String encoding = HostLocale.encoding();
        m.put("os.name", fact(OS_NAME));
        m.put("os.version", fact(OS_VERSION));
        m.put("os.arch", fact(OS_ARCH));
        m.put("user.name", fact(USER_NAME));
        m.put("user.home", fact(USER_HOME));
        m.put("user.dir", fact(USER_DIR));
        m.put("user.language", HostLocale.language());
        String country = HostLocale.country();
        if (!country.isEmpty()) {
            m.put("user.country", country);
        }
        m.put("file.separator", "/");
        m.put("path.separator", ":");
        m.put("line.separator", "\n");
        m.put("java.io.tmpdir", "/tmp");
        m.put("java.home", "");
        m.put("java.class.path", "");
        m.put("java.library.path", "");
        m.put("sun.boot.library.path", "");
        m.put("native.encoding", encoding);
        m.put("sun.jnu.encoding", encoding);
        m.put("file.encoding", JdkFacts.defaultIsUtf8() ? "UTF-8" : encoding);
        if (JdkFacts.defaultIsUtf8()) {
            m.put("stdout.encoding", encoding);
            m.put("stderr.encoding", encoding);
            m.put("stdin.encoding", encoding);
        }
        m.put("sun.io.unicode.encoding", "UnicodeLittle");
        m.put("sun.cpu.endian", "little");
        m.put("sun.arch.data.model", "64");
        m.put("java.vm.name", "Native AOT for Java");
        m.put("java.vm.vendor", "org.nativeaot");
        m.put("java.vm.specification.name", "Java Virtual Machine Specification");
        m.put("java.vm.specification.vendor", "Oracle Corporation");
        m.put("java.vm.info", "native");
        Target_java_lang_VersionProps.init(m);
        String version = m.get("java.specification.version");
        if (version != null) {
            m.put("java.vm.specification.version", version);
        }
        String build = m.get("java.runtime.version");
        m.put("java.vm.version", build == null ? "" : build);
        return m;
    }

    private static String fact(int which) {
        byte[] bytes = KernelProcess.fact(which);
        Charset charset = HostLocale.charset();
        return bytes == null ? "" : new String(bytes, charset);
    }
}
