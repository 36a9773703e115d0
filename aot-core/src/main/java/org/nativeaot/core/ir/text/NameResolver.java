package org.nativeaot.core.ir.text;

import java.util.Optional;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/** Finds types and members by the names that the printer gives them. */
final class NameResolver {
    private final ClassRepository classes;

    NameResolver(ClassRepository classes) {
        this.classes = classes;
    }

    /** {@code java.lang.String}, {@code [I}, {@code int}. */
    JavaType type(String binaryName) {
        for (Kind k : Kind.values()) {
            if (k != Kind.REF && PrimitiveType.of(k).binaryName().equals(binaryName)) {
                return PrimitiveType.of(k);
            }
        }
        Optional<? extends JavaType> t = classes.findType(binaryName.replace('.', '/'));
        return t.isPresent() ? t.get() : fail("class " + binaryName);
    }

    /** {@code java.lang.String.charAt(I)C}; null if there is none. */
    JavaMethod methodIfAny(String name) {
        int parenthesis = name.indexOf('(');
        int dot = parenthesis < 0 ? -1 : name.lastIndexOf('.', parenthesis);
        if (dot < 0) {
            return null;
        }
        Optional<JavaClass> c = classes.find(name.substring(0, dot).replace('.', '/'));
        return c.isEmpty() ? null : c.get().methodBySelector(name.substring(dot + 1));
    }

    JavaMethod method(String name) {
        JavaMethod m = methodIfAny(name);
        return m != null ? m : fail("method " + name);
    }

    /** {@code java.lang.String.hash:I}. */
    JavaField field(String name) {
        int colon = name.indexOf(':');
        int dot = name.lastIndexOf('.', colon);
        Optional<JavaClass> c = classes.find(name.substring(0, dot).replace('.', '/'));
        JavaField f = c.isEmpty() ? null : c.get().field(name.substring(dot + 1, colon), name.substring(colon + 1));
        return f != null ? f : fail("field " + name);
    }

    private static <T> T fail(String what) {
        throw new IllegalArgumentException("unknown " + what);
    }
}
