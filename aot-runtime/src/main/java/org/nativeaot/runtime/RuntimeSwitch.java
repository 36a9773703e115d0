package org.nativeaot.runtime;

import com.sun.management.VMOption.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A switch of the runtime that HotSpot knows by the same name, as {@code HotSpotDiagnosticMXBean} shows it. What is set
 * comes from the environment ({@code AOT_OPTS}) or from that bean; only where heap dumps go, and whether errors write
 * them, can be changed while the program runs.
 *
 * @param value     a Boolean, Long or String
 * @param writeable by the bean
 */
public record RuntimeSwitch(String name, Object value, boolean writeable, Origin origin) {
    private static final String DUMP = "HeapDumpOnOutOfMemoryError";
    private static final String PATH = "HeapDumpPath";
    private static final int VALUES = 10;
    private static final long KB = 1024;

    private static final Set<String> CHANGED = new HashSet<>();

    /** All that there are. */
    public static synchronized List<RuntimeSwitch> all() {
        long[] values = new long[VALUES];
        KernelOptions.values(values);
        List<RuntimeSwitch> all = new ArrayList<>();
        all.add(fixed("MaxHeapSize", values[0], Origin.ERGONOMIC, "-Xmx"));
        all.add(fixed("InitialHeapSize", values[1], Origin.DEFAULT, "-Xms"));
        all.add(fixed("MaxDirectMemorySize", KernelOptions.maxDirectMemory(), Origin.DEFAULT, null));
        all.add(fixed("ThreadStackSize", values[2] / KB, Origin.DEFAULT, "-Xss"));
        all.add(fixed("MaxJavaStackTraceDepth", values[3], Origin.DEFAULT, null));
        all.add(fixed("ActiveProcessorCount", values[4] == 0 ? -1 : values[4], Origin.DEFAULT, null));
        all.add(fixed("DisableExplicitGC", values[5] != 0, Origin.DEFAULT, null));
        all.add(fixed("ExitOnOutOfMemoryError", values[6] != 0, Origin.DEFAULT, null));
        all.add(fixed("CrashOnOutOfMemoryError", values[7] != 0, Origin.DEFAULT, null));
        all.add(new RuntimeSwitch(DUMP, values[8] != 0, true, origin(DUMP, Origin.DEFAULT, null)));
        all.add(new RuntimeSwitch(PATH, new String(KernelOptions.heapDumpPath(), HostLocale.charset()), true,
                origin(PATH, Origin.DEFAULT, null)));
        all.add(new RuntimeSwitch("UseCompressedOops", values[9] != 0, false, Origin.ERGONOMIC));
        return all;
    }

    /** The one with that name, or null. */
    public static RuntimeSwitch find(String name) {
        for (RuntimeSwitch s : all()) {
            if (s.name.equals(name)) {
                return s;
            }
        }
        return null;
    }

    private static RuntimeSwitch fixed(String name, Object value, Origin unset, String alias) {
        return new RuntimeSwitch(name, value, false, origin(name, unset, alias));
    }

    private static Origin origin(String name, Origin unset, String alias) {
        if (CHANGED.contains(name)) {
            return Origin.MANAGEMENT;
        }
        String options = Environment.get("AOT_OPTS");
        for (String word : options == null ? new String[0] : options.trim().split("\\s+")) {
            if (word.startsWith("-XX:" + name + "=") || word.equals("-XX:+" + name) || word.equals("-XX:-" + name)
                    || alias != null && word.startsWith(alias)) {
                return Origin.ENVIRON_VAR;
            }
        }
        return unset;
    }

    /** Changes a writeable switch of type boolean. */
    public static synchronized void set(String name, boolean value) {
        require(name, DUMP);
        KernelOptions.setHeapDump(value ? 1 : 0);
        CHANGED.add(name);
    }

    /** Changes a writeable switch that is a text. */
    public static synchronized void set(String name, String value) {
        require(name, PATH);
        if (KernelOptions.setHeapDumpPath(Descriptors.path(value)) == 0) {
            throw new IllegalArgumentException(PATH + " is too long");
        }
        CHANGED.add(name);
    }

    private static void require(String name, String writeable) {
        if (!name.equals(writeable)) {
            throw new IllegalArgumentException("no writeable switch of this type: " + name);
        }
    }
}
