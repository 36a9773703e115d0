package org.nativeaot.core.frontend;

import java.util.Optional;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.MissingClassException;

/**
 * What declared types and operations say of references. A missing class on the way makes an answer "unknown", never an
 * error: the JVM would not load it for these questions.
 */
final class Stamps {
    private final ClassRepository classes;
    private final JavaClass object;

    Stamps(ClassRepository classes) {
        this.classes = classes;
        this.object = classes.require("java/lang/Object");
    }

    /** The bound that the verifier guarantees for a value of a declared type, or null if there is none. */
    Stamp declared(String descriptor) {
        Optional<? extends JavaType> t = classes.findDescriptor(descriptor);
        return t.isEmpty() ? null : declared(t.get());
    }

    /** As {@link #declared(String)}. */
    Stamp declared(JavaType type) {
        JavaType t = proven(type);
        return t == null || t == object || t.isPrimitive() ? null : new Stamp(t, isLeaf(t), false);
    }

    /** The type with interfaces weakened to Object, as the verifier sees them. */
    private JavaType proven(JavaType type) {
        if (type instanceof ArrayType a) {
            JavaType c = proven(a.component());
            return c == null ? null : c.arrayType();
        }
        return type.isInterface() ? object : type;
    }

    /** True if no other type is a subtype. */
    static boolean isLeaf(JavaType t) {
        if (t instanceof ArrayType a) {
            JavaType e = a.element();
            return e.isPrimitive() || isLeaf(e);
        }
        return t instanceof JavaClass c && (c.access() & Access.FINAL) != 0;
    }

    /** True if surely {@code sub <= sup}. */
    static boolean isSubtype(JavaType sub, JavaType sup) {
        try {
            return Hierarchy.isSubtype(sub, sup);
        } catch (MissingClassException e) {
            return false;
        }
    }

    /** True if every non-null value is an instance of the type. */
    boolean isAlways(Value v, JavaType t) {
        return t == object || v.stamp() != null && v.stamp().type() != null && isSubtype(v.stamp().type(), t);
    }

    /** True if no value is an instance of the type (null never is). */
    static boolean isNever(Value v, JavaType t) {
        if (isNull(v)) {
            return true;
        }
        Stamp s = v.stamp();
        if (s == null || s.type() == null) {
            return false;
        }
        try {
            JavaType bound = s.type();
            if (Hierarchy.isSubtype(bound, t)) {
                return false;
            }
            if (s.exact()) {
                return true;
            }
            // Two classes of which neither extends the other have no common instance.
            return bound instanceof JavaClass b && t instanceof JavaClass c && !b.isInterface() && !c.isInterface()
                    && !Hierarchy.isSubtype(c, b);
        } catch (MissingClassException e) {
            return false;
        }
    }

    static boolean isNull(Value v) {
        return v instanceof Instruction i && i.opcode() == Opcode.NULL;
    }

    /** The stamp of a value that passed a type test or cast to {@code t}; null allowed as before. */
    Stamp refine(Stamp s, JavaType t) {
        boolean leaf = isLeaf(t);
        if (s == null || s.type() == null || s.type() == object) {
            return new Stamp(t, leaf, s != null && s.nonNull());
        }
        if (s.exact() || isSubtype(s.type(), t) || t.isInterface() && !s.type().isInterface()) {
            return s;
        }
        return new Stamp(t, leaf, s.nonNull());
    }

    /** What holds for values of either stamp. */
    Stamp meet(Stamp a, Stamp b) {
        if (a == null || b == null) {
            return null;
        }
        boolean nonNull = a.nonNull() && b.nonNull();
        JavaType t = meet(a.type(), b.type());
        if (t == null || t == object) {
            return nonNull ? new Stamp(null, false, true) : null;
        }
        return new Stamp(t, t == a.type() && t == b.type() && a.exact() && b.exact(), nonNull);
    }

    /** A common supertype, or null for Object or unknown. */
    private JavaType meet(JavaType a, JavaType b) {
        if (a == null || b == null || a == b) {
            return a == b ? a : null;
        }
        if (isSubtype(a, b)) {
            return b;
        }
        if (isSubtype(b, a)) {
            return a;
        }
        if (a instanceof ArrayType x && b instanceof ArrayType y) {
            if (x.component().isPrimitive() || y.component().isPrimitive()) {
                return null;
            }
            JavaType c = meet(x.component(), y.component());
            return (c == null ? object : c).arrayType();
        }
        if (a instanceof JavaClass c && b instanceof JavaClass && !a.isInterface() && !b.isInterface()) {
            try {
                for (JavaClass k = c.superclass(); k != null && k != object; k = k.superclass()) {
                    if (Hierarchy.isSubtype(b, k)) {
                        return k;
                    }
                }
            } catch (MissingClassException e) {
                return null;
            }
        }
        return null;
    }

    JavaClass object() {
        return object;
    }
}
