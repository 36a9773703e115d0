// Heap dumps on request and the virtual machine's switches through their management bean.
// level: 3
package system;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

public class Diagnostics {
    static final HotSpotDiagnosticMXBean BEAN = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    public static void main(String[] args) throws Exception {
        System.out.println(BEAN == ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));
        System.out.println(ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class).size());
        for (String name : new String[] {"a.hprof", "a.hprof", "b.txt", "none/c.hprof", "", null}) {
            dump(name, true);
        }
        System.out.println(new File("folder.hprof").mkdir());
        dump("folder.hprof", true);
        dump("all.hprof", false);
        header("a.hprof");
        header("all.hprof");
        System.out.println(new File("b.txt").exists());
        options();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int n = i;
            threads.add(new Thread(() -> dump("thread" + n + ".hprof", true)));
        }
        for (Thread t : threads) {
            t.start();
            t.join();
        }
        header("thread3.hprof");
    }

    private static void dump(String name, boolean live) {
        try {
            BEAN.dumpHeap(name, live);
            System.out.println(name + " " + (new File(name).length() > 1000));
        } catch (IOException | RuntimeException e) {
            System.out.println(name + " " + e);
        }
    }

    private static void header(String name) throws IOException {
        try (DataInputStream in = new DataInputStream(new FileInputStream(name))) {
            StringBuilder text = new StringBuilder();
            for (int c; (c = in.read()) != 0;) {
                text.append((char) c);
            }
            System.out.println(text + " " + (in.readInt() >= 4) + " " + (in.readLong() <= System.currentTimeMillis()));
        }
    }

    private static void show(String name) {
        try {
            VMOption option = BEAN.getVMOption(name);
            System.out.println(option.getName() + " " + option.getValue() + " " + option.isWriteable() + " "
                    + option.getOrigin());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    private static void set(String name, String value) {
        try {
            BEAN.setVMOption(name, value);
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    private static void options() {
        for (String name : new String[] {"HeapDumpOnOutOfMemoryError", "HeapDumpPath", "ExitOnOutOfMemoryError",
            "MaxJavaStackTraceDepth", "DisableExplicitGC", "CrashOnOutOfMemoryError", "Nonsense", "", null}) {
            show(name);
        }
        System.out.println(Long.parseLong(BEAN.getVMOption("MaxHeapSize").getValue()) <= Runtime.getRuntime().maxMemory() * 2);
        List<String> writeable = new ArrayList<>();
        for (VMOption o : BEAN.getDiagnosticOptions()) {
            System.out.print(o.isWriteable() ? "" : "?");
            writeable.add(o.getName());
        }
        System.out.println(writeable.containsAll(List.of("HeapDumpOnOutOfMemoryError", "HeapDumpPath")));
        set("HeapDumpPath", "elsewhere \u00e4.hprof");
        set("HeapDumpOnOutOfMemoryError", "TRUE");
        show("HeapDumpPath");
        show("HeapDumpOnOutOfMemoryError");
        set("HeapDumpOnOutOfMemoryError", "false");
        show("HeapDumpOnOutOfMemoryError");
        set("HeapDumpOnOutOfMemoryError", "perhaps");
        set("MaxHeapSize", "1");
        set("Nonsense", "1");
        set(null, "1");
        set("HeapDumpPath", null);
    }
}
