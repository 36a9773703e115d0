package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aot.enableAssertions} against {@code java -ea}: in classes initialised at publish time and in others. */
class AssertionsTest {
    private static final String SOURCE = """
            package app;
            public class Asserting {
                static class Nested {
                    static final int SIZE = 3;
                    static void check(int n) {
                        assert n < SIZE : "too many: " + n;
                        System.out.println("checked " + n);
                    }
                }
                interface Holder {
                    Runnable R = () -> {
                        assert System.nanoTime() == 0;
                        System.out.println("not by the interface");
                    };
                }
                static void attempt(Runnable r) {
                    try {
                        r.run();
                    } catch (AssertionError e) {
                        System.out.println(e + " " + e.getStackTrace()[0].getMethodName());
                    }
                }
                public static void main(String[] args) {
                    attempt(() -> Nested.check(2));
                    attempt(() -> Nested.check(3));
                    attempt(Other::check);
                    attempt(Holder.R);
                    for (Class<?> c : new Class<?>[] {Asserting.class, Nested.class, Other.class, String.class, int.class}) {
                        System.out.println(c + " " + c.desiredAssertionStatus());
                    }
                    assert args.length > 0 : "at last";
                }
            }
            class Other {
                static final long STARTED = System.nanoTime();
                static boolean asked;
                static void check() {
                    assert asked = true;
                    assert STARTED == 0;
                    System.out.println("asked " + asked);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void everywhere() throws Exception {
        assertSame("true", "-ea");
    }

    @Test
    void inSomeClasses() throws Exception {
        assertSame("app.Other,app.Absent", "-ea:app.Other", "-ea:app.Absent");
    }

    @Test
    void inAPackageAndWhatIsBelow() throws Exception {
        assertSame("app...", "-ea:app...");
    }

    @Test
    void inAnotherPackage() throws Exception {
        assertSame("ap...,app.Asserting.Nested", "-ea:ap...", "-ea:app.Asserting.Nested");
    }

    private void assertSame(String ours, String... java) throws Exception {
        PublishedProgram program = PublishedProgram.of(folder, "app.Asserting", SOURCE, List.of(),
                List.of("--enable-assertions", ours));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(Stream.of(java).toList());
        command.addAll(List.of("-cp", folder.resolve("classes").toString(), "app.Asserting"));
        Process hotspot = new ProcessBuilder(command).redirectErrorStream(true).start();
        String expected = new String(hotspot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        PublishedProgram.End end = program.await(program.start());
        assertEquals(expected, end.output());
        assertEquals(hotspot.waitFor(), end.exitCode());
    }
}
