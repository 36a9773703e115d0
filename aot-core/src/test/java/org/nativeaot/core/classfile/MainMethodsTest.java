package org.nativeaot.core.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;

class MainMethodsTest {
    private static final int MAJOR_LOW_BYTE = 7;

    @TempDir
    Path folder;

    /** @param major version that the class files shall claim */
    private List<String> mainClasses(int major, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("T.java"), source);
        assertEquals(0, ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), file.toString()));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path f : all.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(f);
                bytes[MAJOR_LOW_BYTE] = (byte) major;
                files.add(Files.write(f, bytes));
            }
        }
        return MainMethods.mainClasses(files);
    }

    private static final String FREE_FORMS = "class A { void main() { } } class B { static void main(String[] a) { } }"
            + "class C { private void main() { } } class D { D(int i) { } void main() { } } abstract class E { void "
            + "main() { } }"
            + "class F { static int main(String[] a) { return 0; } } interface G { static void main() { } }"
            + "class H { private H() { } static void main() { } } class I extends A { }";

    @Test
    void freeFormsCountFromJava25On() throws IOException {
        assertEquals(List.of(), mainClasses(61, FREE_FORMS));
        assertEquals(List.of("A", "B", "G", "H"), mainClasses(69, FREE_FORMS));
    }

    @Test
    void theClassicalFormGoesFirst() throws IOException {
        assertEquals(List.of("Z"),
                mainClasses(70, FREE_FORMS + "class Z { public static void main(String... a) { } }"));
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("X.class"), "no class file");
        assertThrows(AotException.class, () -> MainMethods.mainClasses(List.of(file)));
    }
}
