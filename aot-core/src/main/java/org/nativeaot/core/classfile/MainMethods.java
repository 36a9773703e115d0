package org.nativeaot.core.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells whether a class file declares {@code public static void main(String[])} (JLS 12.1.4). Inherited ones do not
 * count: a candidate is a class whose author meant it.
 */
public final class MainMethods {
    private static final int MAGIC = 0xcafebabe;
    private static final int MINOR_AND_MAJOR = 4;

    private MainMethods() {
    }

    /**
     * @return binary name of the class if it can be started, else empty
     * @throws org.nativeaot.core.diag.AotException {@code AOT1006} if it is no class file or damaged
     */
    public static Optional<String> mainClassOf(Path classFile) throws IOException {
        byte[] bytes = Files.readAllBytes(classFile);
        if (bytes.length < 10 || intAt(bytes, 0) != MAGIC) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, classFile + ", is no class file").fatal();
        }
        // A version that ASM refuses is no concern here: whoever loads the class says so, and names what to do.
        bytes[MINOR_AND_MAJOR] = 0;
        bytes[MINOR_AND_MAJOR + 1] = 0;
        bytes[MINOR_AND_MAJOR + 2] = 0;
        bytes[MINOR_AND_MAJOR + 3] = Opcodes.V17;
        try {
            return mainClassOf(bytes);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
            throw Diagnostic.of(DiagnosticId.CORRUPT_CLASS_FILE, classFile + ", is damaged").fatal(e);
        }
    }

    private static Optional<String> mainClassOf(byte[] bytes) {
        boolean[] found = new boolean[1];
        ClassReader reader = new ClassReader(bytes);
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] e) {
                int wanted = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
                found[0] |= (access & wanted) == wanted && name.equals("main")
                        && descriptor.equals("([Ljava/lang/String;)V");
                return null;
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found[0] ? Optional.of(reader.getClassName().replace('/', '.')) : Optional.empty();
    }

    private static int intAt(byte[] b, int at) {
        return (b[at] & 0xff) << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
    }
}
