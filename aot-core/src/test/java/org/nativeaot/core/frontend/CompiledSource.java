package org.nativeaot.core.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.verify.IrVerifier;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/** One Java source file, compiled, as the frontend sees it and as the JVM runs it. */
final class CompiledSource implements AutoCloseable {
    private final Path folder;
    private final ClassPath classes;
    private final Frontend frontend;

    private CompiledSource(Path folder, ClassPath classes, BuildTimeFacts facts) {
        this.folder = folder;
        this.classes = classes;
        this.frontend = new Frontend(classes, facts);
    }

    static CompiledSource of(Path folder, String className, String source, String... javacOptions) {
        try {
            Path file = Files.writeString(folder.resolve(className + ".java"), source);
            List<String> arguments = new ArrayList<>(List.of(javacOptions));
            arguments.addAll(List.of("-d", folder.toString(), file.toString()));
            int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalArgumentException("javac failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path jdk = Path.of(System.getProperty("java.home"));
        return new CompiledSource(folder, ClassPath.open(jdk, List.of(), List.of(folder), d -> { }),
                BuildTimeFacts.NONE);
    }

    ClassPath classes() {
        return classes;
    }

    Frontend frontend() {
        return frontend;
    }

    /** HIR of the only method with this name, verified. */
    IrFunction build(String className, String method) {
        JavaClass c = frontend.classes().require(className);
        JavaMethod m = c.methods().stream().filter(k -> k.name().equals(method)).findFirst().orElseThrow();
        return build(m);
    }

    IrFunction build(JavaMethod m) {
        IrFunction f = frontend.build(m);
        IrVerifier.check(f, Opcode.Level.HIR);
        return f;
    }

    static List<Instruction> instructions(IrFunction f, Opcode opcode) {
        List<Instruction> found = new ArrayList<>();
        for (Block b : f.blocks()) {
            for (Instruction i : b.instructions()) {
                if (i.opcode() == opcode) {
                    found.add(i);
                }
            }
        }
        return found;
    }

    Class<?> load(String className) throws Exception {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null).loadClass(className);
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
