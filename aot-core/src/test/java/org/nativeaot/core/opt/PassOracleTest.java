package org.nativeaot.core.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.analysis.ClassFileWorld;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.interp.BuildTimeEnvironment;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.Evaluation;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * Programs made up from seeds compute the same on the JVM, as HIR fresh from the frontend, and after each pass of the
 * list: the first list that differs names the guilty pass. More seeds: {@code -Daot.oracleSeeds=1000-1100}.
 */
class PassOracleTest {
    private static final int[] INTS = {0, 1, -1, 5, 12, 1000, Integer.MIN_VALUE};
    private static final long[] LONGS = {0, 3, -77, 1L << 40, Long.MIN_VALUE};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPassKeepsWhatAProgramComputes(long seed) throws Exception {
        String range = System.getProperty("aot.oracleSeeds");
        if (range == null || seed != 1) {
            check(seed);
            return;
        }
        String[] ends = range.split("-");
        for (long s = Long.parseLong(ends[0]); s <= Long.parseLong(ends[1]); s++) {
            check(s);
        }
    }

    private void check(long seed) throws Exception {
        String name = "P" + seed;
        Path home = Files.createDirectories(folder.resolve(name));
        Path file = Files.writeString(home.resolve(name + ".java"), RandomProgram.source(seed));
        assertEquals(0, ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", home.toString(), "-nowarn", file.toString()));
        try (ClassPath classes = ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(home),
                DiagnosticSink.NONE)) {
            List<String> expected = onJvm(home, name);
            assertEquals(List.of(), differences(expected, evaluate(classes, name, 0)), name + ": HIR of the frontend");
            for (int passes = 1; passes <= PassList.ROWS.size(); passes++) {
                String last = PassList.ROWS.get(passes - 1).name();
                assertEquals(List.of(), differences(expected, evaluate(classes, name, passes)),
                        name + ": after pass " + last);
            }
        }
    }

    private static List<String> differences(List<String> expected, List<String> actual) {
        return IntStream.range(0, expected.size()).filter(i -> !expected.get(i).equals(actual.get(i)))
                .mapToObj(i -> expected.get(i) + " but " + actual.get(i)).toList();
    }

    private static List<String> onJvm(Path home, String name) throws Exception {
        List<String> results = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {home.toUri().toURL()}, null)) {
            Method run = loader.loadClass(name).getMethod("run", int.class, long.class);
            for (int p : INTS) {
                for (long q : LONGS) {
                    results.add(p + "," + q + " " + run.invoke(null, p, q));
                }
            }
        }
        return results;
    }

    private static List<String> evaluate(ClassPath classes, String name, int passes) throws IOException {
        List<JavaClass> members = new ArrayList<>();
        members.add(classes.require(name));
        Stream.of("Shape", "A", "B", "C", "D").forEach(n -> members.add(classes.require(name + "$" + n)));
        ClosedWorld world = ClassFileWorld.of(classes, members);
        Optimizer.run(world, PassList.ROWS.subList(0, passes));
        for (JavaMethod m : world.methods()) {
            IrVerifier.check(world.body(m), Opcode.Level.HIR);
        }
        Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
        ClassInitInterpreter interpreter = new ClassInitInterpreter(classes,
                m -> world.isReachable(m) ? world.body(m) : frontend.build(m), new BuildTimeEnvironment() { });
        JavaMethod run = members.get(0).method("run", "(IJ)J");
        List<String> results = new ArrayList<>();
        for (int p : INTS) {
            for (long q : LONGS) {
                Evaluation e = interpreter.evaluate(run, p, q);
                results.add(p + "," + q + " " + (e instanceof Evaluation.Returned r ? r.value() : e));
            }
        }
        return results;
    }
}
