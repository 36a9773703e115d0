package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.driver.Main;

/**
 * One example per diagnostic that bad input provokes: the build fails with the id, names the place, and leaves nothing.
 * The program is always {@code A}, which uses a class {@code B}; what is wrong differs.
 */
class BadInputTest {
    private static final String A = "public class A {\n    public static void main(String[] a) {\n"
            + "        System.out.println(new B().name());\n    }\n}\n";
    private static final String B = "public class B { public String name() { return \"b\"; } }";
    private static final long STACK = 64L << 20;

    @TempDir
    Path dir;

    @Test
    void anOptionThatMakesNoSense() throws Exception {
        compile(A, B);
        assertFails("AOT1010", "aot.maxHeap=lots", "--max-heap", "lots");
    }

    @Test
    void anUnknownRid() throws Exception {
        compile(A, B);
        assertFails("AOT1001", "linux-x64, linux-arm64", "--rid", "linux-x86");
    }

    @Test
    void noSuchJdk() throws Exception {
        compile(A, B);
        assertFails("AOT1008", "17 to 25", "--jdk-home", dir.resolve("nowhere").toString());
    }

    @Test
    void aMainClassThatIsNotThere() throws Exception {
        compile(A, B);
        assertFails("AOT1004", "C", "--main-class", "C");
    }

    @Test
    void aMainClassWithoutMain() throws Exception {
        compile(A, B);
        assertFails("AOT1004", "B", "--main-class", "B");
    }

    @Test
    void aMissingClassWithItsReferrer() throws Exception {
        compile(A, B);
        Files.delete(classes().resolve("B.class"));
        assertFails("AOT1005", "A.java:3: AOT1005: class B is not on the class path; A.main");
    }

    @Test
    void aDamagedClassFileInAJar() throws Exception {
        compile(A, B);
        Path library = moveToJar("B.class", "B.class", 100);
        assertFails("AOT1006", "library.jar, entry B.class", "--class-path",
                classes() + java.io.File.pathSeparator + library);
    }

    @Test
    void aClassFileNewerThanTheClassLibrary() throws Exception {
        compile(A, B);
        Path file = classes().resolve("B.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 100;
        Files.write(file, bytes);
        assertFails("AOT1007", "entry B.class, has version 100");
    }

    @Test
    void aClassFileWithPreviewFeaturesThatAreOff() throws Exception {
        compile(A, B);
        Path file = classes().resolve("B.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[4] = bytes[5] = (byte) 0xff;
        bytes[7] = (byte) (44 + Runtime.version().feature());
        Files.write(file, bytes);
        assertFails("AOT1023", "aot.enablePreview=true");
    }

    @Test
    void aRepackagedJar() throws Exception {
        compile(A, B);
        Path library = moveToJar("B.class", "BOOT-INF/classes/B.class", Integer.MAX_VALUE);
        assertFails("AOT1009", "library.jar", "--class-path", classes() + java.io.File.pathSeparator + library);
    }

    @Test
    void aFileThatIsNoJar() throws Exception {
        compile(A, B);
        Path noJar = Files.writeString(dir.resolve("library.jar"), "not a jar");
        assertFails("AOT1009", "library.jar", "--class-path", classes() + java.io.File.pathSeparator + noJar);
    }

    @Test
    void aNativeMethodOfTheApplication() throws Exception {
        compile(A, "public class B { public native String name(); }");
        assertFails("AOT1021", "native method B.name()");
    }

    @Test
    void aMethodThatIsGone() throws Exception {
        compile(A, B);
        compile("public class B { }");
        assertFails("AOT1022", "A.java:3");
    }

    private Path classes() {
        return dir.resolve("classes");
    }

    private void compile(String... sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes().toString()));
        for (String source : sources) {
            String name = source.replaceFirst("(?s)public class (\\w+).*", "$1");
            arguments.add(Files.writeString(dir.resolve(name + ".java"), source).toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])));
    }

    private Path moveToJar(String from, String entry, int atMost) throws IOException {
        byte[] bytes = Files.readAllBytes(classes().resolve(from));
        Files.delete(classes().resolve(from));
        Path jar = dir.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(bytes, 0, Math.min(atMost, bytes.length));
            out.closeEntry();
        }
        return jar;
    }

    /** The compiler ends with a diagnosed error of this id and text, and leaves no file. Later arguments win. */
    private void assertFails(String id, String text, String... more) throws Exception {
        Path output = dir.resolve("published/a");
        List<String> arguments = new ArrayList<>(List.of("--class-path", classes().toString(), "--main-class", "A",
                "--output", output.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] exit = new int[1];
        // the compiler's own JVM has such a stack too
        Thread compiler = new Thread(null, () -> exit[0] = Main.run(arguments.toArray(new String[0]),
                new PrintStream(bytes, true, StandardCharsets.UTF_8)), "compiler", STACK);
        compiler.start();
        compiler.join();
        String said = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(Main.DIAGNOSED, exit[0], said);
        assertTrue(said.contains("[ERROR] ") && said.contains(id + ": "), said);
        assertTrue(said.contains(text), said);
        assertFalse(Files.exists(output), "a file was left");
    }
}
