package org.nativeaot.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Every class, field and method that the runtime's Java code names exists in each class library that it is merged into.
 * The code is translated as in a build, so that what one class library does not have may stand behind a question for
 * its version. What a build reports with a diagnostic of its own resolves.
 */
class LibraryReferencesTest {
    private static final Path CLASSES = Path.of("target/classes");

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void referencesResolve(int feature) throws IOException {
        Optional<Path> jdk = jdk(feature);
        assumeTrue(jdk.isPresent(), "no JDK " + feature);
        List<String> problems = new ArrayList<>();
        int methods = 0;
        try (ClassPath classes = ClassPath.open(jdk.get(), List.of(CLASSES), List.of(), d -> { })) {
            assertEquals(List.of(), classes.unmatchedSubstitutes());
            Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
            Set<String> names = new TreeSet<>(classes.runtimeClasses());
            names.addAll(originals());
            for (String name : names) {
                Optional<JavaClass> c = classes.find(name);
                if (c.isPresent()) {
                    for (JavaMethod m : c.get().methods()) {
                        methods += check(frontend, m, problems);
                    }
                }
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(methods > 3000, "only " + methods + " methods");
    }

    private static int check(Frontend frontend, JavaMethod m, List<String> problems) {
        if (!m.hasBody()) {
            return 0;
        }
        for (Block b : frontend.build(m).blocks()) {
            for (Instruction i : b.instructions()) {
                if (i.opcode() == Opcode.RAISE && i.attributeAs(LinkFailure.class).diagnostic() == null) {
                    problems.add(m + ": " + i.attribute());
                }
            }
        }
        return 1;
    }

    /** Classes of the class library that have substitutes, in whatever version. */
    private static Set<String> originals() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/nativeaot/runtime/substitute"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(new TargetName(names),
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        }
        return names;
    }

    private static final class TargetName extends ClassVisitor {
        private final Set<String> names;

        TargetName(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (!descriptor.equals("Lorg/nativeaot/annotation/TargetClass;")) {
                return null;
            }
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String name, Object value) {
                    if (name.equals("value")) {
                        names.add(((String) value).replace('.', '/'));
                    }
                }
            };
        }
    }

    /** {@code JAVA_HOME_<feature>}, the running JDK, or one of those beside it. */
    private static Optional<Path> jdk(int feature) throws IOException {
        String variable = System.getenv("JAVA_HOME_" + feature);
        if (variable != null) {
            return Optional.of(Path.of(variable));
        }
        Path running = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() == feature) {
            return Optional.of(running);
        }
        try (Stream<Path> beside = Files.list(running.toRealPath().getParent())) {
            for (Path home : beside.sorted().toList()) {
                Path release = home.resolve("release");
                if (Files.isRegularFile(release) && Files.exists(home.resolve("lib/modules"))
                        && Files.readString(release).contains("JAVA_VERSION=\"" + feature)) {
                    return Optional.of(home);
                }
            }
        }
        return Optional.empty();
    }
}
