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
        throw new UnsupportedOperationException("AOT2001: the program was published without arrays of "
                + ((Class<?>) (Object) c).getName());
    }
}
