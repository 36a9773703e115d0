package org.nativeaot.core.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the classes that can be started (JLS 12.1.4): those that declare {@code public static void main(String[])}.
 * Inherited ones do not count: a candidate is a class whose author meant it. For the same reason the freer forms of
 * JEP 512 (not public, without parameters, of an instance) count only in class files of Java 25 and later, and only
 * if no class of the program has the classical one.
 */
public final class MainMethods {
    private static final int MAGIC = 0xcafebabe;
    private static final int MINOR_AND_MAJOR = 4;
    private static final int JAVA_25 = 69;
    private static final String WITH_ARGUMENTS = "([Ljava/lang/String;)V";
    private static final String WITHOUT = "()V";

    private MainMethods() {
    }

    /**
     * Binary names of the classes that can be started, in the order of the files.
     *
     * @throws org.nativeaot.core.diag.AotException {@code AOT1006} if one is no class file or damaged
     */
    public static List<String> mainClasses(List<Path> classFiles) throws IOException {
        List<String> classical = new ArrayList<>();
        List<String> freer = new ArrayList<>();
        for (Path file : classFiles) {
            Headers h = read(file);
            if (h.classical) {
                classical.add(h.name.replace('/', '.'));
            } else if (h.isStartable()) {
                freer.add(h.name.replace('/', '.'));
            }
        }
        return classical.isEmpty() ? freer : classical;
    }

    private static Headers read(Path classFile) throws IOException {
        byte[] bytes = Files.readAllBytes(classFile);
        if (bytes.length < 10 || intAt(bytes, 0) != MAGIC) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, classFile + ", is no class file").fatal();
        }
        Headers headers = new Headers(intAt(bytes, MINOR_AND_MAJOR) & 0xffff);
        // A version that ASM refuses is no concern here: whoever loads the class says so, and names what to do.
        bytes[MINOR_AND_MAJOR] = 0;
        bytes[MINOR_AND_MAJOR + 1] = 0;
        bytes[MINOR_AND_MAJOR + 2] = 0;
        bytes[MINOR_AND_MAJOR + 3] = Opcodes.V17;
        try {
            new ClassReader(bytes).accept(headers,
                    ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, classFile + ", is damaged").fatal(e);
        }
        return headers;
    }

    /** What a class declares that matters here. */
    private static final class Headers extends ClassVisitor {
        private final int version;
        private String name;
        private boolean classical;
        private boolean staticMain;
        private boolean instanceMain;
        private boolean constructible;
        private boolean concrete;

        Headers(int version) {
            super(Opcodes.ASM9);
            this.version = version;
        }

        boolean isStartable() {
            return version >= JAVA_25 && (staticMain || instanceMain && constructible && concrete);
        }

        @Override
        public void visit(int v, int access, String n, String signature, String parent, String[] interfaces) {
            name = n;
            concrete = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
        }

        @Override
        public MethodVisitor visitMethod(int access, String n, String descriptor, String signature,
                String[] exceptions) {
            boolean visible = (access & Opcodes.ACC_PRIVATE) == 0;
            if (n.equals("main") && visible && (descriptor.equals(WITH_ARGUMENTS) || descriptor.equals(WITHOUT))) {
                boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
                staticMain |= isStatic;
                instanceMain |= !isStatic && (access & Opcodes.ACC_ABSTRACT) == 0;
                classical |= isStatic && (access & Opcodes.ACC_PUBLIC) != 0 && descriptor.equals(WITH_ARGUMENTS);
            }
            constructible |= n.equals("<init>") && visible && descriptor.equals(WITHOUT);
            return null;
        }
    }

    private static int intAt(byte[] b, int at) {
        return (b[at] & 0xff) << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
    }
}
