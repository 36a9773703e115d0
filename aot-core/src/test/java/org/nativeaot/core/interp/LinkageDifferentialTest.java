package org.nativeaot.core.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Classes compiled against other versions of each other fail as on the JVM, with its messages, and select what it
 * selects.
 */
class LinkageDifferentialTest {
    private static final String USER = """
            public class User {
                public static int constructor(int k) { return new Lib.Sub(k).n; }
                public static int fieldGone(int k) { return new Lib().gone; }
                public static int fieldNowStatic(int k) { return new Lib().changed; }
                public static int staticNowField(int k) { return Lib.changedBack; }
                public static String methodGone(int k) { return Lib.gone(k, new String[0][0], 2L); }
                public static int methodNowStatic(int k) { return new Lib().moves(k); }
                public static int staticNowMethod(int k) { return Lib.movesBack(k); }
                public static int classGone(int k) { return Lib.Gone.twice(k); }
                public static int castToGone(int k) { return ((Object) new Lib()) instanceof Lib.Gone ? 1 : 0; }
                public static int nullCastToGone(int k) { Lib.Gone g = (Lib.Gone) (Object) null;
                        return g == null ? 1 : 0; }
                public static int nowAbstract(int k) { return new Lib.Concrete().hashCode(); }
                public static int nowInterface(int k) { return new Lib.WasClass().f(k); }
                public static int wasInterface(int k) { Lib.WasInterface w = k == 0 ? null : new Lib.Implements();
                        return w.f(k); }
                public static int noImplementation(int k) { Lib.Shape s = k != 77 ? new Square() : new Lib.Circle();
                        return s.area(k); }
                public static int noImplementationOfInterface(int k) {
                        Lib.Named n = k != 77 ? new Nameless() : new Lib.Circle(); return n.length(k); }
                public static int abstractAgain(int k) { Lib.Shape s = k != 77 ? new Leaf() : new Lib.Circle();
                        return s.area(k); }
                public static int abstractAgainFromConcrete(int k) {
                        Lib.Circle s = k != 77 ? new Leaf() : new Lib.Circle(); return s.area(k); }
                public static int noImplementationKnown(int k) { return new Square().area(k); }
                public static int superCall(int k) { return new Third().f(k); }
                public static String interfaceSuper(int k) { return new Both().name(k); }
                public static int moved(int k) { return new Third().inherited(k) + Third.staticInherited(k); }
                static class Third extends Lib.Second {
                    int f(int k) { return super.f(k) + 1; }
                }
                static class Both implements Lib.Left, Lib.Right {
                    public String name(int k) { return Lib.Left.super.name(k) + Lib.Right.super.name(k); }
                }
            }
            """;
    private static final String OLDEST = "public class Lib { public static abstract class Shape { } public static "
            + "class Circle extends Shape { }"
            + " public static class Middle extends Circle { } public interface Named { } }";
    private static final String FIRST = """
            public class Lib {
                public int gone; public int changed; public static int changedBack = 4;
                public static String gone(int k, String[][] a, long l) { return "there"; }
                public int moves(int k) { return k; }
                public static int movesBack(int k) { return k; }
                public static class Gone { static int twice(int k) { return 2 * k; } }
                public static class Base { int n; Base(int k) { n = k; } }
                public static class Sub extends Base { Sub(int k) { super(k + 1); } }
                public static class Concrete { }
                public static class WasClass { int f(int k) { return k; } }
                public interface WasInterface { int f(int k); }
                public static class Implements implements WasInterface { public int f(int k) { return k; } }
                public static abstract class Shape { abstract int area(int k); }
                public interface Named { int length(int k); }
                public static class Circle extends Shape implements Named { int area(int k) { return 3 * k; }
                        public int length(int k) { return 2; } }
                public static class Middle extends Circle { }
                public static class First { int f(int k) { return 10; } int inherited(int k) { return 5; }
                        static int staticInherited(int k) { return 6; } }
                public static class Second extends First { }
                public interface Top { default String name(int k) { return "top"; } }
                public interface Left extends Top { }
                public interface Right extends Top { }
            }
            """;
    private static final String SECOND = """
            public class Lib {
                public static int changed; public int changedBack = 4;
                public static int moves(int k) { return k; }
                public int movesBack(int k) { return k; }
                public static class Base { int n; Base(int k) { n = k; } }
                public static class Sub extends Base { Sub() { super(1); } }
                public static abstract class Concrete { }
                public interface WasClass { int f(int k); }
                public static abstract class WasInterface { public abstract int f(int k); }
                public static class Implements extends WasInterface { public int f(int k) { return k; } }
                public static abstract class Shape { abstract int area(int k); }
                public interface Named { int length(int k); }
                public static class Circle extends Shape implements Named { int area(int k) { return 3 * k; }
                        public int length(int k) { return 2; } }
                public static abstract class Middle extends Circle { abstract int area(int k); }
                public static class First { int f(int k) { return 10; } int inherited(int k) { return 5; }
                        static int staticInherited(int k) { return 6; } }
                public static class Second extends First { int f(int k) { return 20; }
                        int inherited(int k) { return 50; } static int staticInherited(int k) { return 60; } }
                public interface Top { default String name(int k) { return "top"; } }
                public interface Left extends Top { default String name(int k) { return "left"; } }
                public interface Right extends Top { String name(int k); }
            }
            """;

    @TempDir
    Path folder;

    private void compile(Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-cp", folder.toString(), "-d", folder.toString(),
                "-proc:none"));
        for (Map.Entry<String, String> e : sources.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(e.getKey() + ".java"), e.getValue()).toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
    }

    /** As compilers before JDK 1.0.2 left it: it makes no difference any more. */
    private static void clearSuperFlag(Path classFile) throws IOException {
        ClassWriter out = new ClassWriter(0);
        new ClassReader(Files.readAllBytes(classFile)).accept(new ClassVisitor(Opcodes.ASM9, out) {
            @Override
            public void visit(int version, int access, String name, String signature, String parent,
                    String[] interfaces) {
                super.visit(version, access & ~Opcodes.ACC_SUPER, name, signature, parent, interfaces);
            }
        }, 0);
        Files.write(classFile, out.toByteArray());
    }

    @Test
    void sameErrorsAndSelections() throws Exception {
        compile(Map.of("Square", "public class Square extends Lib.Shape { }",
                "Leaf", "public class Leaf extends Lib.Middle { }", "Nameless",
                "public class Nameless implements Lib.Named { }", "Lib", OLDEST));
        compile(Map.of("User", USER, "Lib", FIRST));
        Files.delete(folder.resolve("Lib$Gone.class"));
        compile(Map.of("Lib", SECOND));
        clearSuperFlag(folder.resolve("User$Third.class"));
        try (InterpretedJdk jdk = InterpretedJdk.running(List.of(folder));
                URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            JvmComparison comparison = new JvmComparison(jdk.interpreter());
            comparison.compare(loader.loadClass("User"), jdk.classes().require("User"));
            assertEquals("", String.join("\n", comparison.differences()));
            assertTrue(comparison.compared() > 50);
        }
    }
}
