package org.nativeaot.core.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.JavaMethod;

/** Builds and verifies every method of java.base, and of the classes made for its call sites. */
class ClassLibraryTest {
    @Test
    void everyMethodOfTheBaseModuleIsWellFormed() throws Exception {
        List<String> problems = new ArrayList<>();
        int methods = 0;
        try (ClassPath classes = ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(),
                d -> { })) {
            Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
            for (String name : baseClasses()) {
                for (JavaMethod m : classes.require(name).methods()) {
                    methods += check(frontend, m, problems);
                }
            }
            for (var made : frontend.classes().all()) {
                for (JavaMethod m : made.methods()) {
                    methods += check(frontend, m, problems);
                }
            }
        }
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems.subList(0, Math.min(20, problems.size()))));
        assertTrue(methods > 50_000, "only " + methods + " methods");
    }

    private static int check(Frontend frontend, JavaMethod m, List<String> problems) {
        if (!m.hasBody()) {
            return 0;
        }
        IrFunction f = frontend.build(m);
        problems.addAll(IrVerifier.verify(f, Opcode.Level.HIR));
        return 1;
    }

    private static List<String> baseClasses() throws Exception {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(base)) {
            return files.map(p -> base.relativize(p).toString())
                    .filter(p -> p.endsWith(".class") && !p.equals("module-info.class"))
                    .map(p -> p.substring(0, p.length() - 6)).sorted().toList();
        }
    }
}
