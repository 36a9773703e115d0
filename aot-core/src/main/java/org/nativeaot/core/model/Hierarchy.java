package org.nativeaot.core.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Subtyping, member resolution and method selection (JVMS 5.4.3, 5.4.6). Access checks are not made here. */
public final class Hierarchy {
    private Hierarchy() {
    }

    /** True if a value of type {@code sub} can be assigned to {@code sup} (JLS 4.10; arrays are covariant). */
    public static boolean isSubtype(JavaType sub, JavaType sup) {
        if (sub == sup) {
            return true;
        }
        if (sub instanceof PrimitiveType || sup instanceof PrimitiveType) {
            return false;
        }
        if (sub instanceof ArrayType a) {
            if (sup instanceof ArrayType b) {
                return isSubtype(a.component(), b.component());
            }
            String name = sup.internalName();
            return name.equals("java/lang/Object") || name.equals("java/lang/Cloneable")
                    || name.equals("java/io/Serializable");
        }
        if (!(sup instanceof JavaClass target)) {
            return false;
        }
        if (target.internalName().equals("java/lang/Object")) {
            return true;
        }
        return target.isInterface() ? implementsInterface((JavaClass) sub, target)
                : extendsClass((JavaClass) sub, target);
    }

    private static boolean extendsClass(JavaClass sub, JavaClass sup) {
        for (JavaClass c = sub; c != null; c = c.superclass()) {
            if (c == sup) {
                return true;
            }
        }
        return false;
    }

    private static boolean implementsInterface(JavaClass sub, JavaClass sup) {
        for (JavaClass c = sub; c != null; c = c.superclass()) {
            if (c == sup) {
                return true;
            }
            for (JavaClass i : c.interfaces()) {
                if (implementsInterface(i, sup)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All superinterfaces, nearest first, without the class itself. */
    public static Set<JavaClass> allInterfaces(JavaClass c) {
        Set<JavaClass> all = new LinkedHashSet<>();
        for (JavaClass k = c; k != null; k = k.superclass()) {
            addInterfaces(k, all);
        }
        return all;
    }

    private static void addInterfaces(JavaClass c, Set<JavaClass> all) {
        for (JavaClass i : c.interfaces()) {
            if (all.add(i)) {
                addInterfaces(i, all);
            }
        }
    }

    /** Field resolution (JVMS 5.4.3.2), or null. */
    public static JavaField resolveField(JavaClass c, String name, String descriptor) {
        JavaField f = c.field(name, descriptor);
        if (f != null) {
            return f;
        }
        for (JavaClass i : c.interfaces()) {
            f = resolveField(i, name, descriptor);
            if (f != null) {
                return f;
            }
        }
        return c.superclass() == null ? null : resolveField(c.superclass(), name, descriptor);
    }

    /**
     * Method resolution for a class or an interface (JVMS 5.4.3.3, 5.4.3.4), or null. Signature-polymorphic methods are
     * the frontend's matter.
     */
    public static JavaMethod resolveMethod(JavaType type, String name, String descriptor) {
        if (!(type instanceof JavaClass c)) {
            return null;
        }
        String selector = name + descriptor;
        for (JavaClass k = c; k != null; k = k.superclass()) {
            JavaMethod m = k.methodBySelector(selector);
            if (m != null) {
                return m;
            }
        }
        JavaMethod m = maximallySpecific(c, selector);
        if (m == null) {
            for (JavaClass i : allInterfaces(c)) {
                JavaMethod candidate = i.methodBySelector(selector);
                if (candidate != null && !candidate.isPrivate() && !candidate.isStatic()) {
                    return candidate;
                }
            }
        }
        return m;
    }

    /**
     * Method selection (JVMS 5.4.6): the method that a virtual or interface call of {@code resolved} runs when the
     * receiver's class is {@code receiver}; null if there is none (AbstractMethodError) or superinterfaces conflict,
     * or the abstract method found.
     */
    public static JavaMethod select(JavaClass receiver, JavaMethod resolved) {
        if (resolved.isPrivate() || resolved.isStatic() || resolved.isConstructor()) {
            return resolved;
        }
        String selector = resolved.selector();
        for (JavaClass k = receiver; k != null; k = k.superclass()) {
            JavaMethod m = k.methodBySelector(selector);
            if (m != null && !m.isPrivate() && !m.isStatic() && overrides(m, resolved)) {
                return m;
            }
        }
        return maximallySpecific(receiver, selector);
    }

    /**
     * True if {@code m} overrides or is {@code base} (JVMS 5.4.5). A package-private method is overridden from another
     * package if a method in between overrides it and is overridden in turn.
     */
    public static boolean overrides(JavaMethod m, JavaMethod base) {
        if (m == base || base.owner().isInterface()) {
            return true;
        }
        boolean packagePrivate = (base.access() & (Access.PUBLIC | Access.PROTECTED | Access.PRIVATE)) == 0;
        if (!packagePrivate || m.owner().packageName().equals(base.owner().packageName())) {
            return true;
        }
        for (JavaClass k = m.owner().superclass(); k != null && k != base.owner(); k = k.superclass()) {
            JavaMethod between = k.methodBySelector(base.selector());
            if (between != null && !between.isPrivate() && !between.isStatic()
                    && overrides(m, between) && overrides(between, base)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Of the methods that superinterfaces declare and no other superinterface overrides: the only one with code; if
     * none has code, any of them; null if there are none or several have code.
     */
    private static JavaMethod maximallySpecific(JavaClass c, String selector) {
        List<JavaMethod> declared = new ArrayList<>();
        for (JavaClass i : allInterfaces(c)) {
            JavaMethod m = i.methodBySelector(selector);
            if (m != null && !m.isPrivate() && !m.isStatic()) {
                declared.add(m);
            }
        }
        JavaMethod any = null;
        JavaMethod withCode = null;
        for (JavaMethod m : declared) {
            if (declared.stream().anyMatch(o -> o != m && isSubtype(o.owner(), m.owner()))) {
                continue;
            }
            any = any == null ? m : any;
            if (!m.isAbstract()) {
                if (withCode != null) {
                    return null;
                }
                withCode = m;
            }
        }
        return withCode != null ? withCode : any;
    }
}
