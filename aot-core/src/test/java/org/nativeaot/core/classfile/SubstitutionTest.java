package org.nativeaot.core.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

class SubstitutionTest {
    private static final String FOLDER = "org/nativeaot/runtime/substitute/";
    private static final Path ANNOTATIONS = Path.of("..", "aot-runtime", "src", "main", "java");
    private static final Path RUNTIME = Path.of("..", "aot-runtime", "target", "classes");

    @TempDir
    Path dir;

    private ClassPath compile(String walls, String... sources) throws Exception {
        Path out = Files.createDirectories(dir.resolve("classes"));
        List<String> arguments = new java.util.ArrayList<>(List.of("-d", out.toString(), "-proc:none", "-sourcepath",
                ANNOTATIONS.toString()));
        for (String s : sources) {
            String name = s.replaceAll("(?s).*?class (\\w+).*", "$1");
            Path file = dir.resolve(name + ".java");
            Files.writeString(file,
                    "package org.nativeaot.runtime.substitute; import org.nativeaot.annotation.*; " + s);
            arguments.add(file.toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])));
        if (walls != null) {
            Files.writeString(out.resolve(FOLDER + "walls.conf"), walls);
        }
        return ClassPath.open(Path.of(System.getProperty("java.home")), List.of(out), List.of(), DiagnosticSink.NONE);
    }

    @Test
    void membersAreMergedAndRenamed() throws Exception {
        try (ClassPath cp = compile(null, """
                @TargetClass(value = "java.util.Optional", reason = "a test") final class Target_Opt {
                    @Alias Object value;
                    @Inject int extra;
                    @Inject static int counter = 5;
                    @Substitute public boolean isPresent() { extra++; Runnable r = () -> counter++; r.run();
                            return value != null; }
                    @Substitute @TargetElement(name = "isEmpty") boolean isEmpty17() {
                            return Target_Opt.same(this) == null; }
                    @Inject static Target_Opt same(Target_Opt o) { return o; }
                    @Delete(reason = "not here") public java.util.stream.Stream<?> stream() { return null; }
                }""")) {
            JavaClass c = cp.require("java/util/Optional");
            assertEquals(List.of(), cp.unmatchedSubstitutes());
            assertNotNull(c.fieldNamed("extra"));
            JavaMethod m = c.method("isPresent", "()Z");
            assertEquals("a test", m.annotation("Lorg/nativeaot/annotation/Substitute;").value("reason"));
            assertTrue(m.body().code().stream().anyMatch(i -> i.operand() instanceof Constant.FieldRef f
                    && f.owner().equals("java/util/Optional") && f.name().equals("extra")));
            assertNotNull(c.method("same", "(Ljava/util/Optional;)Ljava/util/Optional;"));
            assertNotNull(c.method("aot$Target_Opt$lambda$isPresent$0", "()V"));
            assertNotNull(c.method("stream", "()Ljava/util/stream/Stream;")
                    .annotation("Lorg/nativeaot/annotation/Delete;"));
            List<Object> clinit = c.classInitializer().body().code().stream().map(BytecodeInsn::operand).toList();
            assertTrue(clinit.toString().contains("aot$clinit$Target_Opt"), clinit.toString());
            assertNotNull(c.method("get", "()Ljava/lang/Object;").body());
        }
    }

    @Test
    void whatMatchesNothingIsTold() throws Exception {
        try (ClassPath cp = compile("java.util.Optional.noSuch = null # a test\n", """
                @TargetClass("java.util.Optional") final class Target_Opt {
                    @Substitute int isPresent() { return 1; }
                    @Alias(jdk = "..16") int old;
                    @Alias int none;
                }""")) {
            List<String> problems = cp.unmatchedSubstitutes();
            assertEquals(3, problems.size(), problems.toString());
        }
    }

    @Test
    void wallsAnswerWithValues() throws Exception {
        try (ClassPath cp = compile("""
                # comment
                ..16 java.util.Optional.isPresent = 1 # not for this class library
                java.util.Optional.get = null # a test
                java.util.Optional.of(Ljava/lang/Object;)Ljava/util/Optional; = argument 0 # a test
                """, "class Unrelated { }")) {
            JavaClass c = cp.require("java/util/Optional");
            assertEquals(2, c.method("get", "()Ljava/lang/Object;").body().code().size());
            assertNull(c.method("isPresent", "()Z").annotation("Lorg/nativeaot/annotation/Substitute;"));
            assertEquals(25, c.method("of", "(Ljava/lang/Object;)Ljava/util/Optional;").body().code().get(0).opcode());
        }
    }

    @Test
    void callsAreRedirected() throws Exception {
        try (ClassPath cp = compile("""
                java.util.Optional.of = calls java.util.Objects.requireNonNull org.nativeaot.runtime.Checks.notNull # \
                a test
                java.util.Optional.toString = calls java.lang.StringBuilder.append org.nativeaot.runtime.Text.append \
                # a test
                *.registerNatives()V = nothing # a test
                """, "class Unrelated { }")) {
            JavaClass c = cp.require("java/util/Optional");
            JavaMethod presented = c.method("or", "(Ljava/util/function/Supplier;)Ljava/util/Optional;");
            assertTrue(calls(presented).contains("java/util/Objects.requireNonNull"), calls(presented).toString());
            assertEquals(List.of(), cp.unmatchedSubstitutes());
            assertEquals(1, cp.require("java/lang/Object").methods().stream()
                    .filter(m -> m.name().equals("getClass")).count());
        }
    }

    private static List<String> calls(JavaMethod m) {
        return m.body().code().stream().map(BytecodeInsn::operand).filter(Constant.MethodRef.class::isInstance)
                .map(o -> ((Constant.MethodRef) o).owner() + "." + ((Constant.MethodRef) o).name()).toList();
    }

    @Test
    void redirectedCallsTakeTheReceiverFirst() {
        var call = new BytecodeInsn(org.objectweb.asm.Opcodes.INVOKEVIRTUAL, 0, 0,
                new Constant.MethodRef("a/B", "f", "(I)V", false));
        var body = new org.nativeaot.core.model.MethodBody(2, 1, List.of(call), new int[1], new int[1], List.of(),
                List.of());
        var changed = RedirectedCalls.in(body, "a.B.f", "c.D.g").code().get(0);
        assertEquals(org.objectweb.asm.Opcodes.INVOKESTATIC, changed.opcode());
        assertEquals(new Constant.MethodRef("c/D", "g", "(La/B;I)V", false), changed.operand());
    }

    @Test
    void everySubstituteOfTheRuntimeMatches() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(RUNTIME.resolve(FOLDER)), "the runtime is not built yet");
        for (Path home : Jdks.all()) {
            try (ClassPath cp = ClassPath.open(home, List.of(RUNTIME), List.of(), DiagnosticSink.NONE)) {
                assertEquals(List.of(), cp.unmatchedSubstitutes(), home.toString());
            }
        }
    }
}
