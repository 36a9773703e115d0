package org.nativeaot.core.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.Origin;

/** Classes made up by a test: names, fields and methods without bytecode. */
public final class SketchedClasses implements ClassRepository {
    private final Map<String, JavaClass> classes = new LinkedHashMap<>();

    public SketchedClasses() {
        define(Access.PUBLIC, "java/lang/Object", null);
        define(Access.PUBLIC | Access.INTERFACE | Access.ABSTRACT, "java/lang/Cloneable", "java/lang/Object");
        define(Access.PUBLIC | Access.INTERFACE | Access.ABSTRACT, "java/io/Serializable", "java/lang/Object");
    }

    public JavaClass define(int access, String name, String superName, String... interfaces) {
        JavaClass c = new JavaClass(this, new JavaClass.ClassFacts(name, access, superName, List.of(interfaces), null,
                "Test.java", 61, null, List.of(), List.of(), null, null, List.of(), List.of(),
                new Origin("test", false, null)));
        classes.put(name, c);
        return c;
    }

    /** A public class below Object. */
    public JavaClass define(String name) {
        return define(Access.PUBLIC, name, "java/lang/Object");
    }

    public static JavaField field(JavaClass c, int access, String name, String descriptor) {
        JavaField f = new JavaField(c, access, name, descriptor, null, null, List.of());
        c.define(f);
        return f;
    }

    public static JavaMethod method(JavaClass c, int access, String name, String descriptor) {
        boolean hasBody = (access & (Access.ABSTRACT | Access.NATIVE)) == 0;
        JavaMethod m = new JavaMethod(c, access, name, descriptor, null, List.of(), List.of(), null, List.of(),
                hasBody ? () -> new MethodBody(0, 0, List.of(), new int[0], new int[0], List.of(), List.of()) : null);
        c.define(m);
        return m;
    }

    @Override
    public Optional<JavaClass> find(String internalName) {
        return Optional.ofNullable(classes.get(internalName));
    }
}
