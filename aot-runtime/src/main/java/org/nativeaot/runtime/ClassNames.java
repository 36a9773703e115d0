package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Class;

/** Names of types and what follows from them ({@code Class.getSimpleName} and its kin, JLS 6.7). */
public final class ClassNames {
    private ClassNames() {
    }

    /** True for the eight primitive types and void: no other type has such a name and no superclass. */
    public static boolean isPrimitive(Class<?> c, String name) {
        Target_java_lang_Class k = Target_java_lang_Class.of(c);
        return k.aotSuperclass == null && !c.isInterface() && c != Object.class;
    }

    public static Class<?> enclosing(Target_java_lang_Class c) {
        return c.aotEnclosingMethod != null ? (Class<?>) c.aotEnclosingMethod[0] : c.aotDeclaringClass;
    }

    private static boolean isTopLevel(Target_java_lang_Class c) {
        return c.aotEnclosingMethod == null && c.aotDeclaringClass == null;
    }

    public static String simpleName(Target_java_lang_Class c, Class<?> component, String name) {
        if (component != null) {
            return component.getSimpleName() + "[]";
        }
        if (!isTopLevel(c)) {
            return c.aotSimpleBinaryName == null ? "" : c.aotSimpleBinaryName;
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Null for local and anonymous classes, hidden classes, and what lies in or is an array of one. */
    public static String canonicalName(Target_java_lang_Class c, Class<?> component, String name) {
        if (component != null) {
            String n = component.getCanonicalName();
            return n == null ? null : n + "[]";
        }
        if ((c.aotFlags & Target_java_lang_Class.HIDDEN) != 0 || c.aotEnclosingMethod != null) {
            return null;
        }
        if (c.aotDeclaringClass == null) {
            return name;
        }
        String outer = c.aotDeclaringClass.getCanonicalName();
        return outer == null ? null : outer + "." + c.aotSimpleBinaryName;
    }

    public static String packageName(Class<?> c, Class<?> component, String name) {
        if (component != null) {
            return component.getPackageName();
        }
        if (isPrimitive(c, name)) {
            return "java.lang";
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot).intern();
    }

    public static Class<?> arrayType(Target_java_lang_Class c) {
        if (c.aotArrayClass != null) {
            return c.aotArrayClass;
        }
        if ((Object) c == void.class) {
            IllegalArgumentException none = new IllegalArgumentException();
            throw JdkFacts.feature() >= 21 ? new UnsupportedOperationException(none) : none;
        }
        throw new UnsupportedOperationException("AOT2001: the program was published without arrays of "
                + ((Class<?>) (Object) c).getName());
    }

    /** The class path's name of a resource that a class names relative to its package. */
    public static String resource(Class<?> c, String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String folder = c.getPackageName().replace('.', '/');
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** {@code Class.descriptorString} (JVMS 4.3.2). */
    public static String descriptor(Class<?> c, Class<?> component, String name) {
        if (component != null) {
            return "[" + component.descriptorString();
        }
        if (!isPrimitive(c, name)) {
            return "L" + name.replace('.', '/') + ";";
        }
        switch (name) {
            case "boolean":
                return "Z";
            case "long":
                return "J";
            case "byte":
                return "B";
            case "char":
                return "C";
            case "short":
                return "S";
            case "int":
                return "I";
            case "float":
                return "F";
            case "double":
                return "D";
            default:
                return "V";
        }
    }

    /** The object's class if that directly implements {@code Comparable} of itself, else null. */
    public static Class<?> comparableTo(Object o) {
        if (!(o instanceof Comparable)) {
            return null;
        }
        Class<?> c = o.getClass();
        return (Target_java_lang_Class.of(c).aotFlags & Target_java_lang_Class.COMPARABLE_TO_SELF) != 0 ? c : null;
    }
}
