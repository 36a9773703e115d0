package org.nativeaot.core.frontend.indy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MethodBody;

/**
 * The class path together with the classes made up so far. A name says what a class was made for, so making it again
 * gives the same class. Thread-safe.
 */
public final class SyntheticClasses implements ClassRepository {
    private static final List<Annotation> HIDDEN =
            List.of(new Annotation("Ljava/lang/invoke/LambdaForm$Hidden;", true, Map.of()));
    private static final int CLASS_FILE_VERSION = 61;

    private final ClassRepository base;
    private final Map<String, JavaClass> made = new ConcurrentHashMap<>();

    public SyntheticClasses(ClassRepository base) {
        this.base = base;
    }

    @Override
    public Optional<JavaClass> find(String internalName) {
        JavaClass c = made.get(internalName);
        return c != null ? Optional.of(c) : base.find(internalName);
    }

    /** All classes made so far, by name. */
    public Collection<JavaClass> all() {
        return List.copyOf(new TreeMap<>(made).values());
    }

    /** True for a class made here. */
    public boolean isMade(JavaClass c) {
        return made.get(c.internalName()) == c;
    }

    /** The class of this name; the first call makes it with the members that {@code define} adds. */
    JavaClass define(String name, JavaClass host, List<String> interfaces, Consumer<JavaClass> define) {
        return made.computeIfAbsent(name, n -> {
            JavaClass c = new JavaClass(this,
                    new JavaClass.ClassFacts(n, Access.FINAL | Access.SUPER | Access.SYNTHETIC,
                    "java/lang/Object", interfaces, null, host.facts().sourceFile(), CLASS_FILE_VERSION, null,
                    List.of(), List.of(), null, null, List.of(), List.of(), host.origin()));
            define.accept(c);
            return c;
        });
    }

    static void addField(JavaClass c, int access, String name, String descriptor) {
        c.define(new JavaField(c, access | Access.SYNTHETIC, name, descriptor, null, null, List.of()));
    }

    /** Methods of made-up classes do not show in stack traces. */
    static void addMethod(JavaClass c, int access, String name, String descriptor, MethodBody body) {
        c.define(new JavaMethod(c, access | Access.SYNTHETIC, name, descriptor, null, List.of(), HIDDEN, null,
                List.of(), () -> body));
    }

    /** A name that stands for a place in the program: equal places give equal names. */
    static String name(JavaClass host, String purpose, Object... place) {
        long hash = 1125899906842597L;
        for (Object o : place) {
            String s = o.toString();
            for (int i = 0; i < s.length(); i++) {
                hash = 31 * hash + s.charAt(i);
            }
            hash = 31 * hash + 0x10001;
        }
        // Spread: neighbouring places must not differ in the last digits only.
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return host.internalName() + "$$" + purpose + "$" + Long.toHexString(hash);
    }
}
