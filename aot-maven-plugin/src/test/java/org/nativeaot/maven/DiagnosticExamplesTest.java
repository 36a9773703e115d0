package org.nativeaot.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.driver.Main;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Programs and options that provoke each diagnostic, as the compiler's command line tells it. */
class DiagnosticExamplesTest {
    private static final Path PAGE = Path.of("../src/site/markdown/diagnostics.md");
    private static final String MAIN = "package app; public class Main { public static void main(String[] args) { %s } "
            + "}";

    /** What needs more than a program and options is provoked by the tests of the part that tells it. */
    private static final Map<DiagnosticId, String> ELSEWHERE = Map.of(
            DiagnosticId.SEVERAL_MAIN_CLASSES, "src/test/java/org/nativeaot/maven/MainClassTest.java",
            DiagnosticId.CACHE_NOT_WRITABLE, "../aot-core/src/test/java/org/nativeaot/core/link/ToolchainTest.java",
            DiagnosticId.TOOL_FAILED, "../aot-core/src/test/java/org/nativeaot/core/link/ToolchainTest.java",
            DiagnosticId.C_COMPILE_FAILED, "../aot-core/src/test/java/org/nativeaot/core/link/LldElfLinkerTest.java",
            DiagnosticId.LINK_FAILED, "../aot-core/src/test/java/org/nativeaot/core/link/LldElfLinkerTest.java",
            DiagnosticId.UNDEFINED_SYMBOL, "../aot-core/src/test/java/org/nativeaot/core/link/LldElfLinkerTest.java",
            DiagnosticId.LINKER_NOT_FOUND, "../aot-core/src/test/java/org/nativeaot/core/link/LinkerSelectionTest.java",
            DiagnosticId.INTERNAL, "../aot-core/src/test/java/org/nativeaot/core/driver/PhasesTest.java");

    @TempDir
    Path dir;
    private Path classes;

    @BeforeEach
    void noClassesYet() throws IOException {
        classes = Files.createDirectory(dir.resolve("classes"));
    }

    @Test
    void unknownRid() throws IOException {
        provokes(DiagnosticId.UNKNOWN_RID, "known are linux-x64", "--rid", "linux-x86");
    }

    @Test
    void noMainClass() throws IOException {
        assertTrue(tell(List.of()).contains("AOT1002"));
    }

    @Test
    void badMainClass() throws IOException {
        java("app.Main", "package app; public class Main { }");
        provokes(DiagnosticId.BAD_MAIN_CLASS, "app.Main");
        assertTrue(tell(List.of("--main-class", "app.Mian")).contains("AOT1004: main class app.Mian"));
    }

    @Test
    void missingClass() throws IOException {
        java("app.Gone", "package app; public class Gone { }");
        java("app.Main", MAIN.formatted("new Gone();"));
        Files.delete(classes.resolve("app/Gone.class"));
        provokes(DiagnosticId.MISSING_CLASS, "app.Gone is not on the class path; app.Main.main");
    }

    @Test
    void corruptAndNewerClassFiles() throws IOException {
        java("app.Other", "package app; public class Other { }");
        java("app.Main", MAIN.formatted("new Other();"));
        Path other = classes.resolve("app/Other.class");
        byte[] whole = Files.readAllBytes(other);
        Files.write(other, Arrays.copyOf(whole, whole.length / 2));
        provokes(DiagnosticId.CORRUPT_CLASS_FILE, "Other.class");
        whole[7] = 99;
        Files.write(other, whole);
        provokes(DiagnosticId.NEWER_CLASS_FILE, "Java 55");
    }

    @Test
    void previewFeatures() throws IOException {
        java("app.Other", "package app; public class Other { }");
        java("app.Main", MAIN.formatted("new Other();"));
        Path other = classes.resolve("app/Other.class");
        byte[] preview = Files.readAllBytes(other);
        preview[4] = preview[5] = (byte) 0xff;
        preview[7] = (byte) (44 + Runtime.version().feature());
        Files.write(other, preview);
        provokes(DiagnosticId.PREVIEW_FEATURES, "aot.enablePreview=true");
    }

    @Test
    void unsupportedJdk() throws IOException {
        java("app.Main", MAIN.formatted(""));
        provokes(DiagnosticId.UNSUPPORTED_JDK, "from 17 to 25", "--jdk-home", dir.toString());
    }

    @Test
    void badClassPathEntry() throws IOException {
        java("app.Main", MAIN.formatted(""));
        Path jar = Files.writeString(dir.resolve("half.jar"), "PK");
        provokes(DiagnosticId.BAD_CLASS_PATH_ENTRY, "half.jar", "--class-path", classes + ":" + jar);
    }

    @Test
    void badOption() throws IOException {
        provokes(DiagnosticId.BAD_OPTION, "full, quick", "--optimize", "fast");
        provokes(DiagnosticId.BAD_OPTION, "aot.optimise is no option", "--optimise", "quick");
    }

    @Test
    void outputNotWritable() throws IOException {
        java("app.Main", MAIN.formatted(""));
        Path file = Files.writeString(dir.resolve("file"), "no folder");
        provokes(DiagnosticId.OUTPUT_NOT_WRITABLE, "file", "--report", file.resolve("report").toString());
    }

    @Test
    void noHostToolchain() throws IOException {
        java("app.Main", MAIN.formatted(""));
        Map<String, String> windowsOnArm = Map.of("os.name", "Windows 11", "os.arch", "aarch64");
        String[] before = {System.getProperty("os.name"), System.getProperty("os.arch")};
        windowsOnArm.forEach(System::setProperty);
        try {
            assertTrue(publish("--rid", "linux-x64").contains("AOT1013: no LLVM is made for this host (win-arm64)"));
        } finally {
            System.setProperty("os.name", before[0]);
            System.setProperty("os.arch", before[1]);
        }
    }

    @Test
    void damagedToolchain() throws IOException {
        java("app.Main", MAIN.formatted(""));
        Path jar = Files.writeString(dir.resolve("llvm.jar"), "PK");
        assertTrue(publish("--toolchain-jar", jar.toString()).contains("AOT1014: " + jar));
    }

    @Test
    void targetNotSupported() throws IOException {
        java("app.Main", MAIN.formatted(""));
        provokes(DiagnosticId.TARGET_NOT_SUPPORTED, "win-arm64", "--rid", "win-arm64");
    }

    @Test
    void cannotCompile() throws IOException {
        java("app.Main", "package app; public class Main { static native int answer();"
                + " public static void main(String[] args) { answer(); } }");
        String told = provokes(DiagnosticId.CANNOT_COMPILE, "app.Main.answer()I has no implementation");
        assertEquals(1, told.split("AOT1021", -1).length - 1, told);
        assertTrue(told.contains("called by app.Main.main([Ljava/lang/String;)V (Main.java:1)"), told);
    }

    @Test
    void unresolvedMember() throws IOException {
        java("app.Other", "package app; public class Other { static void gone() { } }");
        java("app.Main", MAIN.formatted("Other.gone();"));
        java("app.Other", "package app; public class Other { }");
        provokes(DiagnosticId.UNRESOLVED_MEMBER, "app.Main.main");
    }

    @Test
    void stubbedBody() throws IOException {
        Path library = Files.createDirectory(dir.resolve("library"));
        compile(library, "lib.Fast",
                "package lib; public class Fast { static native int hash(); public static int get()"
                + " { try { return hash(); } catch (UnsatisfiedLinkError e) { return 0; } } }");
        compile(classes, "app.Main", MAIN.formatted("System.exit(lib.Fast.get());"), "-cp", library.toString());
        String told = provokes(DiagnosticId.STUBBED_BODY, "lib.Fast.hash()I", "--class-path", classes + ":" + library);
        assertEquals(1, told.split("AOT2010", -1).length - 1, told);
        assertTrue(tell(List.of("--main-class", "app.Main", "--class-path", classes + ":" + library,
                "--warnings-as-errors", "true")).contains("[ERROR] AOT2010"));
    }

    @Test
    void whatDoesLessThanOnAJvm() throws IOException {
        java("app.Main", "package app; import java.io.*; import java.util.*; public class Main {"
                + " public static void main(String[] args) throws Exception {"
                + " Class.forName(args[0]); Class.forName(\"app.Main\"); Class.forName(\"no.such.Thing\");"
                + " Main.class.getResourceAsStream(\"x\"); ServiceLoader.load(Runnable.class);"
                + " new ObjectOutputStream(System.out).writeObject(args); ResourceBundle.getBundle(\"x\"); } }");
        String told = provokes(DiagnosticId.REFLECTION_NOT_KNOWN,
                "app.Main.main([Ljava/lang/String;)V calls java.lang.Class.forName");
        assertEquals(1, told.split("AOT2001", -1).length - 1, told);
        for (DiagnosticId id : List.of(DiagnosticId.RESOURCE_NOT_KNOWN, DiagnosticId.SERVICE_NOT_KNOWN,
                DiagnosticId.BUNDLE_NOT_KNOWN, DiagnosticId.SERIALIZATION_NOT_KNOWN)) {
            assertTrue(told.contains("Main.java:1: " + id.code() + ": app.Main.main"), told);
        }
    }

    @Test
    void filesThatAreNotThere() throws IOException {
        java("app.Main", MAIN.formatted("System.out.println(Main.class.getProtectionDomain().getCodeSource());"));
        provokes(DiagnosticId.SINGLE_FILE, "app.Main.main([Ljava/lang/String;)V calls java.lang.Class.getProtectionDomain");
    }

    @Test
    void arraysOfUnknownDimensions() throws IOException {
        java("app.Main", MAIN.formatted("int[] sizes = new int[args.length];"
                + " System.out.println(java.lang.reflect.Array.newInstance(Main.class, sizes));"
                + " System.out.println(java.lang.reflect.Array.newInstance(Main.class, 2, args.length));"
                + " System.out.println(java.lang.reflect.Array.newInstance(args.getClass(), 2));"));
        String told = provokes(DiagnosticId.REFLECTION_NOT_KNOWN, "calls java.lang.reflect.Array.newInstance: array types");
        assertEquals(1, told.split("AOT2001", -1).length - 1, told);
    }

    @Test
    void whatTheLibraryCannotServe() throws IOException {
        java("app.Main", "package app; public class Main { public static void main(String[] args) throws Exception {"
                + " switch (args.length) { case 0: System.getLogger(\"x\");"
                + " case 1: Main.class.isAnnotationPresent(Deprecated.class);"
                + " default: java.nio.file.FileSystems.newFileSystem(java.nio.file.Path.of(\"x\")); } } }");
        String told = provokes(DiagnosticId.STUBBED_BODY, "app.Main.main([Ljava/lang/String;)V calls java.lang.System.getLogger");
        assertTrue(told.contains("calls java.lang.Class.isAnnotationPresent: no reflection"), told);
        assertTrue(told.contains("AOT2003: app.Main.main([Ljava/lang/String;)V calls java.nio.file.FileSystems"), told);
    }

    @Test
    void definesClasses() throws IOException {
        java("app.Main", "package app; import java.lang.invoke.*; public class Main {"
                + " static int call(MethodHandle h) throws Throwable { return (int) h.invoke(); }"
                + " public static void main(String[] args) throws Throwable { call(null); } }");
        provokes(DiagnosticId.DEFINES_CLASSES, "MethodHandle.invoke");
    }

    @Test
    void dynamicInvoke() throws IOException {
        ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        w.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "app/Main", null, "java/lang/Object", null);
        MethodVisitor main = w.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V",
                null, null);
        main.visitCode();
        main.visitInvokeDynamicInsn("run", "()V", new Handle(Opcodes.H_INVOKESTATIC, "app/Main", "link",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
                + "Ljava/lang/invoke/CallSite;", false));
        main.visitInsn(Opcodes.RETURN);
        main.visitMaxs(0, 0);
        main.visitEnd();
        Files.createDirectories(classes.resolve("app"));
        Files.write(classes.resolve("app/Main.class"), w.toByteArray());
        provokes(DiagnosticId.DYNAMIC_INVOKE, "app.Main.link");
    }

    @Test
    void eachIdHasAnExample() throws IOException {
        String page = Files.readString(PAGE);
        String here = Files.readString(Path.of("src/test/java/org/nativeaot/maven/DiagnosticExamplesTest.java"));
        Set<DiagnosticId> without = new TreeSet<>();
        for (DiagnosticId id : DiagnosticId.values()) {
            String test = ELSEWHERE.containsKey(id) ? Files.readString(Path.of(ELSEWHERE.get(id))) : here;
            boolean provoked = test.contains("DiagnosticId." + id.name() + ",")
                    || test.contains("DiagnosticId." + id.name() + ")")
                    || test.contains(id.code());
            Matcher entry = Pattern.compile("## " + id.code() + "[^\n]*\n\n(\\*Not reported yet)?").matcher(page);
            if (!provoked && !(entry.find() && entry.group(1) != null)) {
                without.add(id);
            }
        }
        assertEquals(Set.of(), without);
    }

    /** Analyses the program with these options, expects the diagnostic, and returns all that was told. */
    private String provokes(DiagnosticId id, String text, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--main-class", "app.Main"));
        all.addAll(List.of(options));
        String told = tell(all);
        assertTrue(told.contains(id.code() + ": ") && told.contains(text), told);
        return told;
    }

    private String tell(List<String> options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--class-path", classes.toString(), "--output-dir", dir.toString(),
                "--stop-after", "analysis", "--rid", "linux-x64"));
        all.addAll(options);
        return run(all);
    }

    private String publish(String... options) {
        List<String> all = new ArrayList<>(List.of("--class-path", classes.toString(), "--output-dir", dir.toString(),
                "--main-class", "app.Main"));
        all.addAll(List.of(options));
        return run(all);
    }

    private static String run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(arguments.toArray(new String[0]), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void java(String name, String source) throws IOException {
        compile(classes, name, source, "-cp", classes.toString());
    }

    private void compile(Path to, String name, String source, String... options) throws IOException {
        Path file = dir.resolve("src").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        String[] arguments = Stream.concat(Stream.of("-g", "--release", "17", "-d", to.toString(), file.toString()),
                Stream.of(options)).toArray(String[]::new);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    }
}
