package org.nativeaot.core.frontend;

import static org.nativeaot.core.frontend.Bytecodes.*;

import org.nativeaot.core.frontend.indy.SyntheticClasses;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.MissingClassException;
import org.nativeaot.core.model.ModuleOf;

/**
 * Access control at resolution (JVMS 5.4.4) and for assignments to final fields (JVMS 6.5, putfield and putstatic), for
 * the instructions of one method outside the class library. What javac compiles in one go always passes; class files
 * compiled against other versions of each other may not, and then the instruction throws IllegalAccessError, in
 * HotSpot's words.
 *
 * <p>A reference that fails in another way first (a class or member that does not exist) is left to {@link Resolver}.
 * Limits: modules all read and export each other; constants for method handles are not checked.
 */
final class AccessCheck {
    /** From this version on, final fields are assigned by initialisers only. */
    private static final int FINALS_BY_INITIALIZERS_FROM = 53;

    private final JavaMethod method;
    private final JavaClass from;
    private final ClassRepository classes;

    private AccessCheck(JavaMethod method, ClassRepository classes) {
        this.method = method;
        this.from = method.owner();
        this.classes = classes;
    }

    /** Null for a method of the class library or of a made class, which always fit what they refer to. */
    static AccessCheck of(JavaMethod method, SyntheticClasses classes) {
        JavaClass c = method.owner();
        boolean fits = c.origin() == null || c.origin().library() || classes.isMade(c);
        return fits ? null : new AccessCheck(method, classes);
    }

    /** Why an instruction may not have what its operand names; null if it may, or if that is not for here to say. */
    LinkFailure denied(int opcode, Object operand) {
        try {
            return switch (opcode) {
                case GETFIELD, GETSTATIC -> field((Constant.FieldRef) operand);
                case PUTFIELD, PUTSTATIC -> assignment((Constant.FieldRef) operand, opcode == PUTSTATIC);
                case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE ->
                    method((Constant.MethodRef) operand);
                case LDC, NEW, ANEWARRAY, MULTIANEWARRAY, CHECKCAST, INSTANCEOF ->
                    operand instanceof Constant.TypeRef t ? type(classes.findType(t.name()).orElse(null)) : null;
                default -> null;
            };
        } catch (MissingClassException e) {
            return null;
        }
    }

    private LinkFailure type(JavaType t) {
        JavaType element = t instanceof ArrayType a ? a.element() : t;
        if (!(element instanceof JavaClass c) || (c.access() & Access.PUBLIC) != 0 || samePackage(c)) {
            return null;
        }
        return failure("failed to access class " + c.binaryName() + " from class " + from.binaryName() + " ("
                + ModuleOf.both(c, from) + ")");
    }

    private LinkFailure field(Constant.FieldRef ref) {
        JavaType owner = classes.findType(ref.owner()).orElse(null);
        LinkFailure failure = type(owner);
        JavaField f = failure == null ? find(ref) : null;
        if (f == null || mayAccess(f.owner(), f.access(), owner)) {
            return failure;
        }
        return member(f.owner(), f.access(), "field " + f.owner().binaryName() + "." + f.name());
    }

    private JavaField find(Constant.FieldRef ref) {
        return classes.find(ref.owner()).map(c -> Hierarchy.resolveField(c, ref.name(), ref.descriptor())).orElse(null);
    }

    private LinkFailure assignment(Constant.FieldRef ref, boolean isStatic) {
        LinkFailure failure = field(ref);
        JavaField f = failure == null ? find(ref) : null;
        if (f == null || !f.isFinal() || f.isStatic() != isStatic) {
            return failure;
        }
        String update = "Update to " + (isStatic ? "static" : "non-static") + " final field "
                + ExternalNames.of(ref.owner()) + "." + f.name() + " attempted from a different ";
        if (f.owner() != from) {
            return failure(update + "class (" + from.binaryName() + ") than the field's declaring class");
        }
        boolean initializer = isStatic ? method.isClassInitializer() : method.isConstructor();
        return initializer || from.facts().majorVersion() < FINALS_BY_INITIALIZERS_FROM ? null
                : failure(update + "method (" + method.name() + ") than the initializer method "
                + (isStatic ? "<clinit> " : "<init> "));
    }

    private LinkFailure method(Constant.MethodRef ref) {
        JavaType owner = classes.findType(ref.owner()).orElse(null);
        LinkFailure failure = type(owner);
        if (failure != null || owner == null
                || owner instanceof JavaClass c && c.isInterface() != ref.ownerIsInterface()) {
            return failure;
        }
        boolean array = owner instanceof ArrayType;
        JavaMethod m = Hierarchy.resolveMethod(array ? classes.require("java/lang/Object") : owner, ref.name(),
                ref.descriptor());
        if (m == null || array && m.name().equals("clone") || mayAccess(m.owner(), m.access(), owner)) {
            return null;
        }
        return member(m.owner(), m.access(), "method '" + ExternalNames.of(m) + "'");
    }

    /** @param named the class by which the reference names the member */
    private boolean mayAccess(JavaClass owner, int access, JavaType named) {
        if (owner == from || (access & Access.PUBLIC) != 0) {
            return true;
        }
        if ((access & Access.PRIVATE) != 0) {
            return host(owner) == host(from);
        }
        return samePackage(owner) || (access & Access.PROTECTED) != 0 && Hierarchy.isSubtype(from, owner)
                && ((access & Access.STATIC) != 0 || Hierarchy.isSubtype(named, from)
                || Hierarchy.isSubtype(from, named));
    }

    /** Of the nest (JVMS 5.4.4): the class itself unless the host that it names agrees. */
    private JavaClass host(JavaClass c) {
        String name = c.facts().nestHost();
        JavaClass host = name == null ? null : classes.find(name).orElse(null);
        boolean agrees = host != null && host.facts().nestMembers().contains(c.internalName())
                && host.packageName().equals(c.packageName());
        return agrees ? host : c;
    }

    /** One package of one loader. */
    private boolean samePackage(JavaClass c) {
        return !c.origin().library() && c.packageName().equals(from.packageName());
    }

    private LinkFailure member(JavaClass owner, int access, String what) {
        return failure("class " + from.binaryName() + " tried to access "
                + ((access & Access.ABSTRACT) != 0 ? "abstract " : "")
                + ((access & Access.PROTECTED) != 0 ? "protected " : (access & Access.PRIVATE) != 0 ? "private " : "")
                + what + " (" + ModuleOf.both(from, owner) + ")");
    }

    private static LinkFailure failure(String message) {
        return new LinkFailure("java/lang/IllegalAccessError", message, null);
    }
}
