package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.it.HeapDumpFile.Instance;

/**
 * Heap dumps of a known program, its native form and HotSpot's, say the same about its objects: to a reader that refuses
 * what the format does not allow, and to the library that VisualVM reads them with.
 */
class HeapDumpTest {
    private static final String PROGRAM = """
            import com.sun.management.HotSpotDiagnosticMXBean;
            import java.lang.management.ManagementFactory;
            import java.util.ArrayList;
            import java.util.List;

            public class Dumped {
                enum Color { RED, GREEN }

                static class Base {
                    protected int id;

                    Base(int id) {
                        this.id = id;
                    }
                }

                static final class Leaf extends Base {
                    final String name;
                    final Leaf next;
                    long weight;
                    double d = 1.5;
                    boolean b = true;
                    char c = 'x';
                    byte y = -3;
                    short s = 300;
                    float f = 2.5f;
                    Color color = Color.GREEN;

                    Leaf(int id, Leaf next) {
                        super(id);
                        name = "leaf " + id;
                        this.next = next;
                        weight = id * 1000L;
                    }
                }

                static Leaf head;
                static int[] numbers = {1, 2, 3};
                static Object[] mixed = new Object[4];
                static List<Leaf> list = new ArrayList<>();
                static char letter = 'a';

                static void sleep() {
                    try {
                        Thread.sleep(1_000_000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }

                static long sum() {
                    long sum = numbers[2] + mixed.length + list.size() + letter;
                    for (Leaf l = head; l != null; l = l.next) {
                        sum += l.weight + l.id + l.name.length() + (l.b ? l.c : l.y) + l.s + (long) (l.d + l.f) + l.color.ordinal();
                    }
                    return sum;
                }

                public static void main(String[] args) throws Exception {
                    for (int i = 0; i < 1000; i++) {
                        head = new Leaf(i, head);
                        if (i % 10 == 0) {
                            list.add(head);
                        }
                    }
                    numbers[2] = 99;
                    letter = '\\u20ac';
                    mixed[0] = "a text \\u20ac";
                    mixed[1] = new long[] {7, Long.MIN_VALUE};
                    mixed[2] = new double[40_000];
                    mixed[3] = new Object[] {mixed, Color.RED};
                    Thread sleeper = new Thread(Dumped::sleep, "sleeper");
                    sleeper.setDaemon(true);
                    sleeper.start();
                    while (sleeper.getState() != Thread.State.TIMED_WAITING) {
                        Thread.sleep(1);
                    }
                    if (args.length > 1) {
                        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[1], true);
                        System.out.println("dumped " + sum());
                        return;
                    }
                    if (args.length > 0) {
                        System.out.println("ready");
                        Thread.sleep(1_000_000);
                    }
                    try {
                        System.out.println(new byte[Integer.MAX_VALUE - args.length].length);
                    } catch (OutOfMemoryError e) {
                        System.out.println("caught " + sum());
                    }
                }
            }
            """;

    @TempDir
    Path dir;

    private Path classes() throws Exception {
        Path source = Files.writeString(dir.resolve("Dumped.java"), PROGRAM);
        Path classes = dir.resolve("classes");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-g", "-encoding",
                "UTF-8", "-d", classes.toString(), source.toString()));
        return classes;
    }

    private Path publish(Path classes, String... options) throws Exception {
        Optional<JdkHome> jdk = JdkHome.find(17);
        assumeTrue(jdk.isPresent(), "no JDK 17");
        List<String> all = new ArrayList<>(List.of("--optimize", "quick"));
        all.addAll(List.of(options));
        NativeBinary.Result result = new NativeBinary(System.getProperty("java.class.path"), all, dir)
                .publish("Dumped", classes, jdk.get(), "linux-x64");
        return ((NativeBinary.Result.Published) result).executable();
    }

    private Execution run(String options, List<String> command) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("AOT_OPTS", options);
        Execution run = Execution.run(command, environment, dir, "", 60);
        assertEquals(0, run.exit(), new String(run.stderr(), StandardCharsets.UTF_8));
        return run;
    }

    private static void checkContents(HeapDumpFile dump) {
        List<Instance> leaves = dump.instancesOf("Dumped$Leaf");
        assertEquals(1000, leaves.size());
        Map<String, Object> statics = dump.type("Dumped").statics();
        assertEquals('\u20ac', statics.get("letter"));
        assertEquals(List.of(1, 2, 99), dump.array(statics.get("numbers")).elements());
        assertEquals(Map.of("name", 2, "next", 2, "weight", 11, "d", 7, "b", 4, "c", 5, "y", 8, "s", 9, "f", 6, "color", 2),
                dump.type("Dumped$Leaf").fields().size() == 10 ? dump.type("Dumped$Leaf").fields() : Map.of());
        assertEquals(dump.type("Dumped$Base").id(), dump.type("Dumped$Leaf").superclass());
        Instance leaf = dump.instance(statics.get("head"));
        for (int i = 999; i >= 0; i--) {
            assertEquals(i, leaf.fields().get("id"));
            assertEquals("leaf " + i, dump.text(leaf.fields().get("name")));
            assertEquals(i * 1000L, leaf.fields().get("weight"));
            assertEquals(List.of(1.5, true, 'x', (byte) -3, (short) 300, 2.5f), Stream.of("d", "b", "c", "y", "s", "f")
                    .map(leaf.fields()::get).toList());
            assertEquals("GREEN", dump.text(dump.instance(leaf.fields().get("color")).fields().get("name")));
            leaf = dump.instance(leaf.fields().get("next"));
        }
        assertEquals(null, leaf);
        assertEquals(100, dump.instance(statics.get("list")).fields().get("size"));
        HeapDumpFile.Array mixed = dump.array(statics.get("mixed"));
        assertEquals("[Ljava/lang/Object;", mixed.type());
        assertEquals("a text \u20ac", dump.text(mixed.elements().get(0)));
        assertEquals(List.of(7L, Long.MIN_VALUE), dump.array(mixed.elements().get(1)).elements());
        assertEquals(40_000, dump.array(mixed.elements().get(2)).elements().size());
        assertEquals(mixed.id(), dump.array(mixed.elements().get(3)).elements().get(0));
        assertTrue(dump.stackOf("sleeper").stream().anyMatch(f -> f.startsWith("Dumped.sleep(Dumped.java:")),
                () -> dump.stackOf("sleeper").toString());
        assertTrue(dump.stackOf("main").stream().anyMatch(f -> f.startsWith("Dumped.main(Dumped.java:")));
        Set<Long> reachable = dump.reachable();
        assertTrue(leaves.stream().allMatch(l -> reachable.contains(l.id())));
    }

    private static void checkClosed(HeapDumpFile dump) {
        assertEquals(List.of(), dump.dangling());
        // all but weakly interned texts and the like hang on roots
        assertTrue(dump.reachable().size() > dump.objects() * 9 / 10, dump.reachable().size() + " of " + dump.objects());
    }

    /** Both readers. */
    private static HeapDumpFile read(Path file) throws Exception {
        HeapDumpFile dump = HeapDumpFile.read(file);
        checkContents(dump);
        VisualHeap.check(file, dump);
        return dump;
    }

    @Test
    void onRequest() throws Exception {
        Path program = publish(classes());
        Execution run = run("-XX:+VerifyHeap", List.of(program.toString(), "dump", "asked.hprof"));
        assertEquals("dumped 500440957\n", new String(run.stdout(), StandardCharsets.UTF_8));
        checkClosed(read(dir.resolve("asked.hprof")));
    }

    @Test
    void onOutOfMemoryError() throws Exception {
        Path classes = classes();
        Path program = publish(classes);
        run("", List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath=java.hprof", "-cp", classes.toString(), "Dumped"));
        read(dir.resolve("java.hprof"));

        Execution run = run("-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=our-%p.hprof -XX:+VerifyHeap",
                List.of(program.toString()));
        String said = new String(run.stdout(), StandardCharsets.UTF_8);
        assertTrue(said.matches("""
                java.lang.OutOfMemoryError: Requested array size exceeds VM limit
                Dumping heap to our-\\d+.hprof ...
                Heap dump file created \\[\\d+ bytes in [0-9.]+ secs\\]
                caught \\d+
                """), said);
        checkClosed(read(Path.of(dir.toString(), said.split("Dumping heap to | \\.\\.\\.")[1])));

        Files.createDirectory(dir.resolve("folder"));
        run = run("-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=folder", List.of(program.toString()));
        try (Stream<Path> files = Files.list(dir.resolve("folder"))) {
            assertTrue(files.allMatch(f -> f.getFileName().toString().matches("java_pid\\d+\\.hprof")));
        }
        run = run("-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=nowhere/x", List.of(program.toString()));
        said = new String(run.stdout(), StandardCharsets.UTF_8);
        assertTrue(said.contains("Unable to create nowhere/x: No such file or directory\n"), said);
    }

    @Test
    void onSignal() throws Exception {
        Path program = publish(classes(), "--ref-format", "wide");
        File said = dir.resolve("said").toFile();
        ProcessBuilder start = new ProcessBuilder(program.toString(), "wait").directory(dir.toFile()).redirectOutput(said);
        start.environment().put("AOT_OPTS", "-XX:+HeapDumpOnSignal -XX:HeapDumpPath=signal.hprof");
        Process process = start.start();
        try {
            await(said, "ready");
            for (String name : List.of("signal.hprof", "signal.hprof.1")) {
                Files.writeString(said.toPath(), "");
                assertEquals(0, new ProcessBuilder("kill", "-USR1", Long.toString(process.pid())).start().waitFor());
                await(said, "Heap dump file created");
                checkClosed(read(dir.resolve(name)));
            }
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void withoutFieldNames() throws Exception {
        Path program = publish(classes(), "--heap-dump", "false");
        String said = new String(run("-XX:+HeapDumpOnOutOfMemoryError", List.of(program.toString())).stdout(),
                StandardCharsets.UTF_8);
        assertTrue(said.contains("Unable to dump the heap: the program was published with aot.heapDump=false\n"), said);
        Execution asked = Execution.run(List.of(program.toString(), "dump", "no.hprof"), System.getenv(), dir, "", 60);
        assertEquals(1, asked.exit());
        said = new String(asked.stderr(), StandardCharsets.UTF_8);
        assertTrue(said.contains("UnsupportedOperationException: the program was published with aot.heapDump=false\n"), said);
        assertTrue(Files.notExists(dir.resolve("no.hprof")));
    }

    private static void await(File file, String text) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (Files.readString(file.toPath()).contains(text)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never said: " + text);
    }
}
