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
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.driver.Main;

/** Hello world stays within the bounds of {@code budgets.properties}: methods, stubs, initialisers run at publish time. */
class BudgetTest {
    @TempDir
    Path dir;

    @Test
    void helloWorldOn17() throws Exception {
        within(17);
    }

    @Test
    void helloWorldOn25() throws Exception {
        within(25);
    }

    private void within(int feature) throws Exception {
        Optional<JdkHome> jdk = JdkHome.find(feature);
        assumeTrue(jdk.isPresent(), "no JDK " + feature);
        Path source = Files.writeString(dir.resolve("Hello.java"),
                "public class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-d",
                dir.resolve("classes").toString(), source.toString()));
        Path report = dir.resolve("report");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] exit = new int[1];
        Thread compiler = new Thread(null, () -> exit[0] = Main.run(new String[] {
            "--class-path", dir.resolve("classes").toString(), "--main-class", "Hello",
            "--jdk-home", jdk.get().path().toString(), "--output", dir.resolve("hello").toString(),
            "--report", report.toString(), "--stop-after", "analysis"},
            new PrintStream(out, true, StandardCharsets.UTF_8)), "compiler", 64L << 20);
        compiler.start();
        compiler.join();
        assertEquals(0, exit[0], out.toString(StandardCharsets.UTF_8));

        List<String> lines = Files.readAllLines(report);
        String key = "hello." + feature + ".";
        assertTrue(figure(lines, "methods ") <= budget(key + "methods"), "methods " + figure(lines, "methods "));
        assertTrue(figure(lines, "stubs ") <= budget(key + "stubs"), "stubs " + figure(lines, "stubs "));
        assertTrue(figure(lines, "initialisers at build time ") >= budget(key + "initialisers.atLeast"),
                "initialisers " + figure(lines, "initialisers at build time "));
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
