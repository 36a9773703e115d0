package org.nativeaot.runtime;

import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.nativeaot.runtime.substitute.Target_java_lang_Class;
import org.nativeaot.runtime.substitute.UpdaterImplementations;

/**
 * Makes atomic field updaters of fields that constants named when the program was published. The checks are those of
 * the class library's constructors, in their order; what they would ask reflection for comes as arguments: the type,
 * modifiers and offset of the declared field of that name, type null if there is none.
 */
public final class FieldUpdaters {
    private FieldUpdaters() {
    }

    public static AtomicIntegerFieldUpdater<?> ofInt(Class<?> owner, String name, Class<?> caller, Class<?> type,
                                                     int modifiers, long offset) {
        requireAccess(owner, name, caller, type, modifiers);
        if (type != int.class) {
            throw new IllegalArgumentException("Must be integer type");
        }
        requireInstanceVolatile(modifiers);
        return UpdaterImplementations.ofInt(owner, receiver(owner, caller, modifiers), offset);
    }

    public static AtomicLongFieldUpdater<?> ofLong(Class<?> owner, String name, Class<?> caller, Class<?> type,
                                                   int modifiers, long offset) {
        requireAccess(owner, name, caller, type, modifiers);
        if (type != long.class) {
            throw new IllegalArgumentException("Must be long type");
        }
        requireInstanceVolatile(modifiers);
        return UpdaterImplementations.ofLong(owner, receiver(owner, caller, modifiers), offset);
    }

    /** @param value the type that the caller says the field has */
    public static AtomicReferenceFieldUpdater<?, ?> ofReference(Class<?> owner, Class<?> value, String name,
            Class<?> caller, Class<?> type, int modifiers, long offset) {
        requireAccess(owner, name, caller, type, modifiers);
        if (value != type) {
            throw new ClassCastException();
        }
        if (value.isPrimitive()) {
            throw new IllegalArgumentException("Must be reference type");
        }
        requireInstanceVolatile(modifiers);
        return UpdaterImplementations.ofReference(owner, receiver(owner, caller, modifiers), value, offset);
    }

    private static void requireAccess(Class<?> owner, String name, Class<?> caller, Class<?> type, int modifiers) {
        if (type == null) {
            throw new RuntimeException(new NoSuchFieldException(name));
        }
        if (!accessible(owner, caller, modifiers)) {
            boolean packaged = (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)) == 0;
            String access = packaged ? "package access" : "modifiers \"" + Modifier.toString(modifiers) + "\"";
            throw new RuntimeException(new IllegalAccessException(described(caller) + " cannot access a member of "
                    + described(owner) + " with " + access));
        }
    }

    private static String described(Class<?> c) {
        String module = Target_java_lang_Class.of(c).aotModule;
        return module == null ? c.toString() : c + " (in module " + module + ")";
    }

    /** JLS 6.6.1 and JVMS 5.4.4, without a receiver's type. */
    private static boolean accessible(Class<?> owner, Class<?> caller, int modifiers) {
        if (owner == caller) {
            return true;
        }
        int visible = Modifier.PUBLIC | Modifier.PROTECTED; // a protected member class is public to the virtual machine
        if ((owner.getModifiers() & visible) == 0 && !samePackage(owner, caller)) {
            return false;
        }
        if (Modifier.isPrivate(modifiers)) {
            return owner.isNestmateOf(caller);
        }
        return Modifier.isPublic(modifiers) || samePackage(owner, caller)
                || Modifier.isProtected(modifiers) && owner.isAssignableFrom(caller);
    }

    private static boolean samePackage(Class<?> a, Class<?> b) {
        return a.getPackageName().equals(b.getPackageName()) && a.getClassLoader() == b.getClassLoader();
    }

    private static void requireInstanceVolatile(int modifiers) {
        if (!Modifier.isVolatile(modifiers)) {
            throw new IllegalArgumentException("Must be volatile type");
        }
        if (Modifier.isStatic(modifiers)) {
            throw new IllegalArgumentException();
        }
    }

    /** The class that objects must be of: a subclass in another package may update protected fields of its own only. */
    private static Class<?> receiver(Class<?> owner, Class<?> caller, int modifiers) {
        return Modifier.isProtected(modifiers) && owner.isAssignableFrom(caller) && !samePackage(owner, caller)
                ? caller : owner;
    }
}
