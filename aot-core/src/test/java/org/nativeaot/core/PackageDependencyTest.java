package org.nativeaot.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * The order of the compiler's packages, checked on its own class files: a package uses only those above it.
 * Sub-packages stand with their parent. Constants that javac copies leave no trace in a class file and so are not seen.
 */
class PackageDependencyTest {
    private static final String ROOT = "org/nativeaot/core/";
    private static final List<String> ORDER = List.of("model", "diag", "options", "classfile", "ir", "frontend",
            "interp", "image", "analysis", "metadata", "layout", "opt", "lower", "llvm", "emit", "link", "driver");
    private static final Set<String> PROCESS_STARTERS = Set.of("java/lang/ProcessBuilder", "java/lang/Process",
            "org/codehaus/plexus/util/cli/Commandline", "org/codehaus/plexus/util/cli/CommandLineUtils");

    /** Uses of one class. */
    private record Uses(String user, SortedSet<String> used) {
        String part() {
            return partOf(user);
        }
    }

    private static List<Uses> all;

    @BeforeAll
    static void readOwnClassFiles() throws IOException, URISyntaxException {
        Path root = Path.of(org.nativeaot.core.diag.Diagnostic.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
            all = files.filter(f -> f.toString().endsWith(".class")).sorted().map(PackageDependencyTest::usesOf)
                    .toList();
        }
        assertTrue(all.size() > 100, "too few classes under " + root);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> homeless = new TreeSet<>();
        all.forEach(u -> homeless.add(u.part()));
        homeless.removeAll(ORDER);
        assertEquals(Set.of(), homeless);
    }

    @Test
    void aPackageUsesOnlyThoseAboveIt() {
        TreeSet<String> wrong = new TreeSet<>();
        for (Uses uses : all) {
            for (String used : uses.used()) {
                if (used.startsWith(ROOT) && ORDER.indexOf(partOf(used)) > ORDER.indexOf(uses.part())) {
                    wrong.add(uses.user() + " uses " + used);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void onlyClassfileKnowsAsm() {
        assertUsedOnlyBy("classfile", name -> name.startsWith("org/objectweb/asm/"));
    }

    @Test
    void onlyLlvmKnowsTheBindings() {
        assertUsedOnlyBy("llvm", name -> name.startsWith("org/bytedeco/"));
    }

    @Test
    void onlyLinkStartsProcesses() {
        assertUsedOnlyBy("link", PROCESS_STARTERS::contains);
    }

    @Test
    void nothingKnowsMaven() {
        assertUsedOnlyBy("nobody",
                name -> name.startsWith("org/apache/maven/") || name.startsWith("org/nativeaot/maven/"));
    }

    private static void assertUsedOnlyBy(String part, java.util.function.Predicate<String> what) {
        TreeSet<String> wrong = new TreeSet<>();
        for (Uses uses : all) {
            if (!uses.part().equals(part)) {
                uses.used().stream().filter(what).forEach(used -> wrong.add(uses.user() + " uses " + used));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** {@code ir} for {@code org/nativeaot/core/ir/text/IrPrinter}. */
    private static String partOf(String internalName) {
        String rest = internalName.substring(ROOT.length());
        return rest.substring(0, Math.max(0, rest.indexOf('/')));
    }

    /** Every type name in a class file passes the remapper: in descriptors, signatures, annotations and code. */
    private static Uses usesOf(Path file) {
        SortedSet<String> used = new TreeSet<>();
        Remapper recorder = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                used.add(internalName);
                return internalName;
            }
        };
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            reader.accept(new ClassRemapper(new ClassWriter(0), recorder), ClassReader.SKIP_FRAMES);
            return new Uses(reader.getClassName(), used);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
