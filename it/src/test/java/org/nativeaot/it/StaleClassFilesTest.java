package org.nativeaot.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class files that were compiled against other versions of each other: what is no longer accessible, or final by now,
 * fails where it is used, with the errors and messages of HotSpot. Names say what becomes of classes and members after
 * everything was compiled: {@code x_private} becomes private, and so on.
 */
class StaleClassFilesTest {
    private static final String LIBRARY = """
            package p;
            public class Library {
                public int f_private = 1;
                public int f_package = 2;
                public int f_protected = 3;
                public static int s_private = 4;
                public static int s_package = 5;
                public static int s_protected = 6;
                public int n_final = 7;
                public static int ns_final = 8;
                public static Object hidden = new Hidden_package();
                public int m_private() { return 11; }
                public int m_package() { return 12; }
                public int m_protected() { return 13; }
                public static int ms_private() { return 14; }
                public static int ms_package() { return 15; }
                public static int ms_protected(String s, long[] n) { return 16; }
                public void assign() { n_final++; }
                public static void assignStatic() { ns_final++; }
                public int friend() { return new Nested().f_private + Nested.ms_private(); }
                public static class Nested {
                    public int f_private = 21;
                    public static int ms_private() { return 22; }
                }
                public static class New_private {
                    public New_private() { }
                    public New_private(int n_public) { }
                }
                public static class Hidden_package {
                    public int f = 31;
                    public static int s = 32;
                    public static int ms() { return 33; }
                    public int m() { return 34; }
                }
                public interface Hidden_packageInterface {
                    int m();
                }
                public static abstract class Abstract {
                    public abstract int m_protected();
                }
                public static class Concrete extends Abstract {
                    public int m_protected() { return 35; }
                }
            }
            """;

    private static final String NEIGHBOUR = """
            package p;
            public class Neighbour {
                public static void run(Library l) {
                    q.Main.attempt("package field of the package", () -> l.f_package);
                    q.Main.attempt("protected method of the package", () -> l.m_protected());
                    q.Main.attempt("class of the package", () -> Library.Hidden_package.ms());
                    q.Main.attempt("private field in the package", () -> l.f_private);
                    q.Main.attempt("private constructor in the package", () -> new Library.New_private());
                }
            }
            """;

    private static final String MAIN = """
            package q;
            import p.Library;
            import p.Library.Hidden_package;
            public class Main {
                public interface Attempt { Object run() throws Exception; }
                public static void attempt(String what, Attempt a) {
                    try {
                        System.out.println(what + ": " + a.run());
                    } catch (LinkageError | Exception e) {
                        System.out.println(what + ": " + e);
                    }
                }
                static class Sub extends Library {
                    Object read() { return f_protected + super.m_protected() + this.m_protected() + s_protected; }
                    Object hidden() { return super.m_package(); }
                    Object stat() { return ms_protected("", null); }
                }
                static class OtherSub extends Library.Concrete {
                    Object up() { return super.m_protected(); }
                }
                static Object nothing;
                static int count;
                static Library library() { count++; return null; }
                public static void main(String[] args) {
                    Library l = new Library();
                    attempt("private field", () -> l.f_private);
                    attempt("package field", () -> l.f_package);
                    attempt("protected field", () -> l.f_protected);
                    attempt("private static field", () -> Library.s_private);
                    attempt("package static field", () -> Library.s_package);
                    attempt("protected static field", () -> Library.s_protected);
                    attempt("put private field", () -> l.f_private = 3);
                    attempt("put package static field", () -> Library.s_package = 3);
                    attempt("private method", () -> l.m_private());
                    attempt("package method", () -> l.m_package());
                    attempt("protected method", () -> l.m_protected());
                    attempt("private static method", () -> Library.ms_private());
                    attempt("package static method", () -> Library.ms_package());
                    attempt("protected static method", () -> Library.ms_protected("s", new long[1]));
                    attempt("protected of null", () -> library().m_protected() + count);
                    attempt("counted", () -> count);
                    attempt("private constructor", () -> new Library.New_private());
                    attempt("new of a hidden class", () -> new Hidden_package());
                    attempt("its static field", () -> Hidden_package.s);
                    attempt("its static method", () -> Hidden_package.ms());
                    attempt("its field", () -> ((Hidden_package) Library.hidden).f);
                    attempt("cast of null", () -> (Hidden_package) nothing);
                    attempt("instanceof", () -> Library.hidden instanceof Hidden_package);
                    attempt("instanceof of null", () -> nothing instanceof Hidden_package);
                    attempt("its class", () -> Hidden_package.class);
                    attempt("its array", () -> new Hidden_package[2]);
                    attempt("its arrays", () -> new Hidden_package[2][-1]);
                    attempt("its interface", () -> ((Library.Hidden_packageInterface) nothing).m());
                    attempt("abstract method", () -> { Library.Abstract a = new Library.Concrete(); return a.m_protected(); });
                    attempt("protected of a superclass", () -> new Sub().read());
                    attempt("package of a superclass", () -> new Sub().hidden());
                    attempt("protected static of a superclass", () -> new Sub().stat());
                    attempt("above", () -> new OtherSub().up());
                    attempt("private among nestmates", () -> l.friend());
                    attempt("private of a nestmate", () -> new Library.Nested().f_private);
                    attempt("final field", () -> l.n_final = 4);
                    attempt("static final field", () -> Library.ns_final = 4);
                    attempt("final field in its class", () -> { l.assign(); return l.n_final; });
                    attempt("static final field in its class", () -> { Library.assignStatic(); return Library.ns_final; });
                    attempt("clone of an array", () -> new int[] {1}.clone().length);
                    p.Neighbour.run(l);
                    System.out.println(l.n_final + " " + Library.ns_final);
                    Library.ms_private();
                }
            }
            """;

    @TempDir
    Path folder;

    /** Sets the flags that names ask for. */
    private static final class Stale extends ClassVisitor {
        private boolean newPrivate;

        Stale(ClassWriter out) {
            super(Opcodes.ASM9, out);
        }

        private static int change(int access, String name) {
            int visibility = Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;
            return name.contains("_private") ? access & ~visibility | Opcodes.ACC_PRIVATE
                    : name.contains("_protected") ? access & ~visibility | Opcodes.ACC_PROTECTED
                    : name.contains("_package") ? access & ~visibility
                    : name.contains("_final") ? access | Opcodes.ACC_FINAL : access;
        }

        @Override
        public void visit(int v, int access, String name, String signature, String superName, String[] interfaces) {
            newPrivate = name.endsWith("New_private");
            super.visit(v, newPrivate ? access : change(access, name), name, signature, superName, interfaces);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return super.visitField(change(access, name), name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            int changed = newPrivate ? access & ~Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE : change(access, name);
            return super.visitMethod(changed, name, descriptor, signature, exceptions);
        }
    }

    private Path compile() throws IOException {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-Xlint:none", "-d", classes.toString()));
        for (String source : List.of(LIBRARY, NEIGHBOUR, MAIN)) {
            String name = source.replaceFirst("(?s).*?public class (\\w+).*", "$1");
            arguments.add(Files.writeString(folder.resolve(name + ".java"), source).toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])));
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(f -> f.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            ClassWriter out = new ClassWriter(0);
            new ClassReader(Files.readAllBytes(file)).accept(new Stale(out), 0);
            Files.write(file, out.toByteArray());
        }
        return classes;
    }

    private static String run(List<String> command) throws Exception {
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit code " + p.waitFor();
    }

    @Test
    void accessIsCheckedAsOnHotSpot() throws Exception {
        Path classes = compile();
        String expected = run(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                classes.toString(), "q.Main"));
        PublishedProgram program = PublishedProgram.of(folder, "q.Main", classes);
        PublishedProgram.End end = program.await(program.start());
        assertEquals(expected, end.output() + "exit code " + end.exitCode());
        assertTrue(expected.startsWith("private field: java.lang.IllegalAccessError: class q.Main tried"), expected);
    }
}
