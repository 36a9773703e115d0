package org.nativeaot.core.frontend;

import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.MissingClassException;
import org.nativeaot.core.model.Origin;

/**
 * Decides where initialisation of a class must be triggered (JLS 12.4.1). Inside a class's own static methods and
 * constructors this thread has done that: the caller or the {@code new} did. An instance method may run while another
 * thread initialises the class, on an object that this thread was given by then; in the class library's instance methods
 * that is left out of account, since its initialisers hand no object of their class to another thread.
 */
final class ClassInitNeed {
    private final BuildTimeFacts facts;

    ClassInitNeed(BuildTimeFacts facts) {
        this.facts = facts;
    }

    /** True if code of {@code method} must trigger the initialisation of {@code c} before it uses it. */
    boolean isNeeded(JavaClass c, JavaMethod method, Facts known) {
        if (hasBegun(method) && impliedBy(method.owner(), c)) {
            return false;
        }
        if (known.anySubject(Facts.Kind.INITIALIZED, k -> impliedBy((JavaClass) k, c))) {
            return false;
        }
        return hasInitializer(c) && !facts.isInitialized(c);
    }

    /** True if this thread has initialised, or is initialising, the method's class when it runs the method. */
    private static boolean hasBegun(JavaMethod method) {
        Origin origin = method.owner().origin();
        return method.isStatic() || method.isConstructor() || origin != null && origin.library();
    }

    /** Initialising a class initialises its superclasses first, but not its interfaces. */
    private static boolean impliedBy(JavaClass initialized, JavaClass c) {
        try {
            return initialized == c || !c.isInterface() && Hierarchy.isSubtype(initialized, c);
        } catch (MissingClassException e) {
            return false;
        }
    }

    /** True if initialising the class runs any code. */
    static boolean hasInitializer(JavaClass c) {
        if (c.classInitializer() != null) {
            return true;
        }
        if (c.isInterface()) {
            return false;
        }
        try {
            if (c.superclass() != null && hasInitializer(c.superclass())) {
                return true;
            }
            for (JavaClass i : Hierarchy.allInterfaces(c)) {
                if (i.classInitializer() != null && declaresDefault(i)) {
                    return true;
                }
            }
            return false;
        } catch (MissingClassException e) {
            return true;
        }
    }

    private static boolean declaresDefault(JavaClass i) {
        return i.methods().stream().anyMatch(m -> !m.isAbstract() && !m.isStatic());
    }
}
