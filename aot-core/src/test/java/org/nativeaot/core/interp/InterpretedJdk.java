package org.nativeaot.core.interp;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.nativeaot.core.classfile.ClassPath;
import org.nativeaot.core.diag.DiagnosticSink;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.frontend.Frontend;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.model.JavaMethod;

/** An interpreter over a JDK's class library without substitutes and some class path entries. */
final class InterpretedJdk implements AutoCloseable {
    /** What the runtime's substitutes replace: they start threads, or hash classes by identity. */
    private static final Set<String> EMPTY_INITIALISERS =
            Set.of("java/lang/ref/Reference", "jdk/internal/reflect/Reflection");

    private final ClassPath classes;
    private final ClassInitInterpreter interpreter;

    private InterpretedJdk(Path home, List<Path> entries) {
        this.classes = ClassPath.open(home, List.of(), entries, DiagnosticSink.NONE);
        Frontend frontend = new Frontend(classes, BuildTimeFacts.NONE);
        Map<JavaMethod, IrFunction> bodies = new HashMap<>();
        this.interpreter = new ClassInitInterpreter(classes, m -> {
            IrFunction body = bodies.get(m);
            if (body == null) {
                body = startsThreadsOrFilters(m) ? empty(m) : frontend.build(m);
                bodies.put(m, body);
            }
            return body;
        }, new BuildTimeEnvironment() {
            @Override
            public Property property(String name) {
                return new Property.Absent();
            }

            @Override
            public OptionalLong collectionSalt() {
                return OptionalLong.of(1);
            }
        });
    }

    private static boolean startsThreadsOrFilters(JavaMethod m) {
        return m.isClassInitializer() && EMPTY_INITIALISERS.contains(m.owner().internalName());
    }

    private static IrFunction empty(JavaMethod m) {
        IrFunction f = new IrFunction(m.toString(), m, IrType.VOID);
        f.newBlock().setTerminator(new Terminator.Return(null, null));
        return f;
    }

    /** The JDK that runs the tests. */
    static InterpretedJdk running(List<Path> entries) {
        return of(Path.of(System.getProperty("java.home")), entries);
    }

    static InterpretedJdk of(Path home, List<Path> entries) {
        return new InterpretedJdk(home, entries);
    }

    /** Where the classes of these tests lie. */
    static Path testClasses() throws URISyntaxException {
        return Path.of(InterpretedJdk.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    ClassPath classes() {
        return classes;
    }

    ClassInitInterpreter interpreter() {
        return interpreter;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
