package org.nativeaot.core.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.core.diag.AotException;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.model.BytecodeInsn;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MethodBody;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassPathTest {
    @TempDir
    Path dir;

    private static byte[] emptyClass(int version, String name, String marker) {
        ClassWriter w = new ClassWriter(0);
        w.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        w.visitField(Opcodes.ACC_STATIC, marker, "I", null, null).visitEnd();
        w.visitEnd();
        return w.toByteArray();
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private ClassPath open(Path... entries) {
        return ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(entries),
                DiagnosticSink.NONE);
    }

    @Test
    void everyBodyOfTheClassLibraryCoreIsRead() throws Exception {
        for (Path home : Jdks.all()) {
            try (ClassPath cp = ClassPath.open(home, List.of(), List.of(), DiagnosticSink.NONE)) {
                JavaClass string = cp.require("java/lang/String");
                assertEquals("java.base", string.origin().module());
                assertTrue(string.origin().library());
                assertSame(string, cp.require("java/lang/String"));
                assertTrue(Hierarchy.isSubtype(string, cp.require("java/lang/CharSequence")));
                for (String name : List.of("java/lang/String", "java/util/HashMap", "java/util/regex/Pattern")) {
                    for (JavaMethod m : cp.require(name).methods()) {
                        if (m.hasBody()) {
                            checkBody(m);
                        }
                    }
                }
            }
        }
    }

    private static void checkBody(JavaMethod m) {
        MethodBody b = m.body();
        assertEquals(0, b.offsets()[0], m.toString());
        for (int i = 1; i < b.offsets().length; i++) {
            assertTrue(b.offsets()[i] > b.offsets()[i - 1], m + " instruction " + i);
        }
        assertTrue(b.lines()[0] > 0 || m.name().startsWith("access$") || (m.access() & Opcodes.ACC_SYNTHETIC) != 0,
                m.toString());
    }

    @Test
    void offsetsCountWhatInstructionsTakeInTheClassFile() throws Exception {
        ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        w.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "a/Offsets", null, "java/lang/Object", null);
        MethodVisitor m = w.visitMethod(Opcodes.ACC_STATIC, "f", "(I)J", null, null);
        m.visitCode();
        m.visitVarInsn(Opcodes.ILOAD, 0);         // 0: iload_0, one byte
        m.visitIntInsn(Opcodes.SIPUSH, 1000);     // 1: three bytes
        m.visitInsn(Opcodes.IADD);                // 4
        m.visitVarInsn(Opcodes.ISTORE, 300);      // 5: wide, four bytes
        m.visitLdcInsn(5_000_000_000L);           // 9: ldc2_w, three bytes
        m.visitInsn(Opcodes.LRETURN);             // 12
        m.visitMaxs(0, 0);
        m.visitEnd();
        w.visitEnd();
        write("a/Offsets.class", w.toByteArray());
        try (ClassPath cp = open(dir)) {
            MethodBody b = cp.require("a/Offsets").method("f", "(I)J").body();
            assertEquals("[0, 1, 4, 5, 9, 12]", java.util.Arrays.toString(b.offsets()));
            assertEquals(5_000_000_000L, b.code().get(4).operand());
            assertEquals(300, b.code().get(3).a());
        }
    }

    @Test
    void subroutinesAreCopiedIntoTheirCallers() throws Exception {
        ClassWriter w = new ClassWriter(0);
        w.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "a/Sub", null, "java/lang/Object", null);
        MethodVisitor m = w.visitMethod(Opcodes.ACC_STATIC, "f", "()I", null, null);
        m.visitCode();
        Label sub = new Label();
        m.visitJumpInsn(Opcodes.JSR, sub);   // 0
        m.visitJumpInsn(Opcodes.JSR, sub);   // 3
        m.visitVarInsn(Opcodes.ILOAD, 1);    // 6
        m.visitInsn(Opcodes.IRETURN);        // 7
        m.visitLabel(sub);
        m.visitVarInsn(Opcodes.ASTORE, 0);   // 8
        m.visitIincInsn(1, 1);               // 9
        m.visitVarInsn(Opcodes.RET, 0);      // 12
        m.visitMaxs(1, 2);
        m.visitEnd();
        w.visitEnd();
        write("a/Sub.class", w.toByteArray());
        try (ClassPath cp = open(dir)) {
            MethodBody b = cp.require("a/Sub").method("f", "()I").body();
            List<Integer> opcodes = b.code().stream().map(BytecodeInsn::opcode).toList();
            assertFalse(opcodes.contains(Opcodes.JSR) || opcodes.contains(Opcodes.RET), opcodes.toString());
            List<Integer> increments = new java.util.ArrayList<>();
            for (int i = 0; i < b.code().size(); i++) {
                if (b.code().get(i).opcode() == Opcodes.IINC) {
                    increments.add(b.offsets()[i]);
                }
            }
            assertEquals(List.of(9, 9), increments);
        }
    }

    @Test
    void versionedEntriesFollowTheClassLibrary() throws Exception {
        Path jar = dir.resolve("mr.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Multi-Release"), "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var e : List.of(List.of("m/C.class", "base"), List.of("META-INF/versions/17/m/C.class", "v17"),
                    List.of("META-INF/versions/99/m/C.class", "v99"))) {
                out.putNextEntry(new JarEntry(e.get(0)));
                out.write(emptyClass(Opcodes.V1_8, "m/C", e.get(1)));
                out.closeEntry();
            }
            out.putNextEntry(new JarEntry("META-INF/services/a.Service"));
            out.write("m.C # comment\n\nm.D\n".getBytes());
            out.closeEntry();
        }
        try (ClassPath cp = open(jar)) {
            assertTrue(cp.require("m/C").fieldNamed("v17") != null);
            assertEquals(List.of("m/C"), cp.programClasses());
            assertEquals(List.of("m.C", "m.D"), cp.services("a.Service"));
            assertTrue(cp.resource("META-INF/MANIFEST.MF").isPresent());
        }
    }

    @Test
    void modulesOfTheClassLibraryProvideServices() throws Exception {
        try (ClassPath cp = open()) {
            assertTrue(cp.services("java.nio.file.spi.FileSystemProvider")
                    .contains("jdk.nio.zipfs.ZipFileSystemProvider"));
        }
    }

    @Test
    void unusableClassFilesAreNamed() throws Exception {
        write("a/Short.class", new byte[] {1, 2});
        write("a/Damaged.class", java.util.Arrays.copyOf(emptyClass(Opcodes.V1_8, "a/Damaged", "x"), 30));
        write("a/New.class", emptyClass(44 + 99, "a/New", "x"));
        write("a/Moved.class", emptyClass(Opcodes.V1_8, "a/Other", "x"));
        try (ClassPath cp = open(dir)) {
            expect(cp, "a/Short", DiagnosticId.CORRUPT_CLASS_FILE);
            expect(cp, "a/Damaged", DiagnosticId.CORRUPT_CLASS_FILE);
            expect(cp, "a/New", DiagnosticId.NEWER_CLASS_FILE);
            expect(cp, "a/Moved", DiagnosticId.CORRUPT_CLASS_FILE);
            assertTrue(cp.find("a/Nowhere").isEmpty());
        }
    }

    @Test
    void previewClassFilesAreThoseOfTheClassLibrarysVersionIfAskedFor() throws Exception {
        int current = Runtime.version().feature() + 44;
        write("a/Preview.class", emptyClass(current | 0xffff << 16, "a/Preview", "x"));
        write("a/Older.class", emptyClass(current - 1 | 0xffff << 16, "a/Older", "x"));
        write("a/Minor.class", emptyClass(current | 3 << 16, "a/Minor", "x"));
        write("a/Ancient.class", emptyClass(Opcodes.V1_1, "a/Ancient", "x"));
        try (ClassPath cp = open(dir)) {
            expect(cp, "a/Preview", DiagnosticId.PREVIEW_FEATURES);
            expect(cp, "a/Older", DiagnosticId.PREVIEW_FEATURES);
            expect(cp, "a/Minor", DiagnosticId.CORRUPT_CLASS_FILE);
            assertTrue(cp.find("a/Ancient").isPresent());
        }
        try (ClassPath cp = ClassPath.open(Path.of(System.getProperty("java.home")), List.of(), List.of(dir), true,
                DiagnosticSink.NONE)) {
            assertTrue(cp.find("a/Preview").isPresent());
            expect(cp, "a/Older", DiagnosticId.PREVIEW_FEATURES);
            expect(cp, "a/Minor", DiagnosticId.CORRUPT_CLASS_FILE);
        }
    }

    private void expect(ClassPath cp, String name, DiagnosticId id) {
        AotException e = assertThrows(AotException.class, () -> cp.find(name));
        assertEquals(id, e.diagnostics().get(0).id());
        assertTrue(e.getMessage().contains(dir + ", entry " + name + ".class"), e.getMessage());
    }
}
