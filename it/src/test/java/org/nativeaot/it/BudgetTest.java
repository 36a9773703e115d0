package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.driver.Main;

/**
 * Hello world and the word counter stay within the bounds of {@code budgets.properties}: methods, methods whose body is not
 * the class library's own, stubs, initialisers run at publish time, and the size of hello world's executable.
 */
class BudgetTest {
    private static final String HELLO =
            "public class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void helloWorld(int feature) throws Exception {
        Path source = Files.writeString(dir.resolve("Hello.java"), HELLO);
        List<String> report = compile(feature, List.of(source), "Hello", "--strip-symbols", "true");
        within("hello." + feature + ".", report);
        long size = Files.size(dir.resolve("program"));
        long most = budget("hello." + feature + ".size");
        assertTrue(size <= most, "size " + size + " > " + most);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void wordCounter(int feature) throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of(System.getProperty("it.basedir", ""), "wordcount/src/main/java"))) {
            within("wordcount." + feature + ".", compile(feature, sources.filter(p -> p.toString().endsWith(".java")).toList(),
                    "org.example.wordcount.WordCount", "--stop-after", "analysis"));
        }
    }

    private static void within(String key, List<String> report) throws IOException {
        for (String figure : List.of("methods", "substitutes", "stubs")) {
            int found = figure(report, figure + " ");
            assertTrue(found <= budget(key + figure), figure + " " + found + " > " + budget(key + figure));
        }
        int initialised = figure(report, "initialisers at build time ");
        assertTrue(initialised >= budget(key + "initialisers.atLeast"), "initialisers " + initialised);
    }

    /** Returns the lines of the report. */
    private List<String> compile(int feature, List<Path> sources, String mainClass, String... options) throws Exception {
        Optional<JdkHome> jdk = JdkHome.find(feature);
        assumeTrue(jdk.isPresent(), "no JDK " + feature);
        List<String> javac = new ArrayList<>(List.of("--release", "17", "-d", dir.resolve("classes").toString()));
        sources.forEach(s -> javac.add(s.toString()));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(new String[0])));
        Path report = dir.resolve("report");
        List<String> arguments = new ArrayList<>(List.of("--class-path", dir.resolve("classes").toString(),
                "--main-class", mainClass, "--jdk-home", jdk.get().path().toString(),
                "--output", dir.resolve("program").toString(), "--report", report.toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] exit = new int[1];
        Thread compiler = new Thread(null, () -> exit[0] = Main.run(arguments.toArray(new String[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8)), "compiler", 64L << 20);
        compiler.start();
        compiler.join();
        assertEquals(0, exit[0], out.toString(StandardCharsets.UTF_8));
        return Files.readAllLines(report);
    }

    private static int figure(List<String> report, String label) {
        return report.stream().filter(l -> l.startsWith(label)).map(l -> Integer.parseInt(l.substring(label.length())))
                .findFirst().orElseThrow();
    }

    private static int budget(String key) throws IOException {
        Properties all = new Properties();
        try (InputStream in = BudgetTest.class.getResourceAsStream("budgets.properties")) {
            all.load(in);
        }
        return Integer.parseInt(all.getProperty(key));
    }
}
