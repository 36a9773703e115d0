package org.nativeaot.core.frontend;

import java.util.Optional;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.MethodDescriptor;
import org.nativeaot.core.model.MissingClassException;

/**
 * Resolution of symbolic references (JVMS 5.4.3) with the failures the JVM would throw, in its words. Access is
 * {@link AccessCheck}'s matter.
 */
final class Resolver {
    private final ClassRepository classes;

    Resolver(ClassRepository classes) {
        this.classes = classes;
    }

    /** A class or array type by CONSTANT_Class name. */
    Resolution<JavaType> type(String name) {
        try {
            Optional<? extends JavaType> t = classes.findType(name);
            if (t.isPresent()) {
                checkHierarchy(t.get());
                return Resolution.of(t.get());
            }
            String element = name.charAt(0) == '[' ? elementName(name) : name;
            return Resolution.failed("NoClassDefFoundError", element);
        } catch (MissingClassException e) {
            return Resolution.failed("NoClassDefFoundError", e.internalName());
        }
    }

    /** Loading a class loads its superclasses and interfaces: a missing one is the failure. */
    private static void checkHierarchy(JavaType t) {
        JavaType e = t instanceof ArrayType a ? a.element() : t;
        if (e instanceof JavaClass c) {
            for (JavaClass k = c; k != null; k = k.superclass()) {
                k.interfaces();
            }
        }
    }

    private static String elementName(String arrayName) {
        String e = arrayName.substring(arrayName.lastIndexOf('[') + 1);
        return e.charAt(0) == 'L' ? e.substring(1, e.length() - 1) : e;
    }

    /** A field; {@code isStatic} says what the instruction expects. */
    Resolution<JavaField> field(Constant.FieldRef ref, boolean isStatic) {
        Resolution<JavaType> owner = type(ref.owner());
        if (owner.isFailed()) {
            return new Resolution<>(null, owner.failure());
        }
        try {
            JavaField f = owner.member() instanceof JavaClass c
                    ? Hierarchy.resolveField(c, ref.name(), ref.descriptor()) : null;
            if (f == null) {
                return Resolution.failed("NoSuchFieldError", noSuchField(ref));
            }
            if (f.isStatic() != isStatic) {
                return Resolution.failed("IncompatibleClassChangeError",
                        "Expected " + (isStatic ? "static" : "non-static") + " field "
                                + ExternalNames.of(ref.owner()) + "." + ref.name());
            }
            return Resolution.of(f);
        } catch (MissingClassException e) {
            return Resolution.failed("NoClassDefFoundError", e.internalName());
        }
    }

    private String noSuchField(Constant.FieldRef ref) {
        return modernMessages()
                ? "Class " + ExternalNames.of(ref.owner()) + " does not have member field '"
                        + ExternalNames.type(ref.descriptor()) + " " + ref.name() + "'"
                : ref.name();
    }

    /** JDK 21 words NoSuchFieldError anew; the class library's own version tells which is compiled in. */
    private boolean modernMessages() {
        return classes.require("java/lang/Object").facts().majorVersion() >= 65;
    }

    /** A method; polymorphic signatures are the caller's matter. {@code isStatic} says what the instruction expects. */
    Resolution<JavaMethod> method(Constant.MethodRef ref, boolean isStatic) {
        Resolution<JavaType> owner = type(ref.owner());
        if (owner.isFailed()) {
            return new Resolution<>(null, owner.failure());
        }
        try {
            JavaType type = owner.member() instanceof ArrayType ? classes.require("java/lang/Object") : owner.member();
            if (type.isInterface() != ref.ownerIsInterface() && owner.member() instanceof JavaClass) {
                return Resolution.failed("IncompatibleClassChangeError", ref.ownerIsInterface()
                        ? "Found class " + ExternalNames.of(ref.owner()) + ", but interface was expected"
                        : "Found interface " + ExternalNames.of(ref.owner()) + ", but class was expected");
            }
            JavaMethod m = Hierarchy.resolveMethod(type, ref.name(), ref.descriptor());
            if (m == null) {
                return Resolution.failed("NoSuchMethodError",
                        "'" + ExternalNames.of(ref.owner(), ref.name(), ref.descriptor()) + "'");
            }
            if (m.isStatic() != isStatic) {
                String expected = isStatic ? "Expected static method"
                        : ref.ownerIsInterface() ? "Expected instance not static method"
                        : "Expecting non-static method";
                return Resolution.failed("IncompatibleClassChangeError", expected + " '" + ExternalNames.of(m) + "'");
            }
            return Resolution.of(m);
        } catch (MissingClassException e) {
            return Resolution.failed("NoClassDefFoundError", e.internalName());
        }
    }

    /** The class for {@code new}. */
    Resolution<JavaClass> instantiable(String name) {
        Resolution<JavaType> t = type(name);
        if (t.isFailed()) {
            return new Resolution<>(null, t.failure());
        }
        JavaClass c = (JavaClass) t.member();
        if ((c.access() & (Access.ABSTRACT | Access.INTERFACE)) != 0) {
            return Resolution.failed("InstantiationError", ExternalNames.of(name));
        }
        return Resolution.of(c);
    }
}
