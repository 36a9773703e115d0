package org.nativeaot.core.analysis;

import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * How a program starts (JLS 12.1.4). Up to Java 24: {@code public static void main(String[])}. From then on (JEP 512)
 * also methods that are not public, have no parameter, or belong to an instance, which the launcher makes first.
 *
 * @param mainClass   the class named; it is initialised
 * @param method      declared there or inherited
 * @param constructor makes the instance; null if the method is static
 */
record LaunchedMain(JavaClass mainClass, JavaMethod method, JavaMethod constructor) {
    private static final String NAME_OF_MAIN = "check aot.mainClass: packages with dots, nested classes with $";
    private static final String WITH_ARGUMENTS = "([Ljava/lang/String;)V";
    private static final String WITHOUT = "()V";
    private static final int INSTANCE_MAIN = 25;

    /**
     * @param name    internal name
     * @param feature version of the class library
     * @throws org.nativeaot.core.diag.AotException {@code AOT1004} if the class cannot be started
     */
    static LaunchedMain find(ClassRepository classes, String name, int feature) {
        JavaClass c = classes.find(name).orElseThrow(() -> Diagnostic.of(DiagnosticId.BAD_MAIN_CLASS,
                "main class " + name.replace('/', '.') + " is not on the class path").withWayOut(NAME_OF_MAIN).fatal());
        if (feature < INSTANCE_MAIN) {
            JavaMethod m = Hierarchy.resolveMethod(c, "main", WITH_ARGUMENTS);
            if (m != null && m.isStatic() && isPublic(m)) {
                return new LaunchedMain(c, m, null);
            }
            throw bad("class " + c.binaryName() + " has no method 'public static void main(String[])'");
        }
        JavaMethod m = candidate(c, WITH_ARGUMENTS);
        m = m != null ? m : candidate(c, WITHOUT);
        if (m == null) {
            throw bad("class " + c.binaryName() + " has no method 'void main(String[])' or 'void main()'");
        }
        if (m.isStatic()) {
            return new LaunchedMain(c, m, null);
        }
        JavaMethod constructor = c.method("<init>", WITHOUT);
        if (c.isInterface() || (c.access() & Access.ABSTRACT) != 0 || constructor == null || constructor.isPrivate()) {
            throw bad("method main of " + c.binaryName()
                    + " is not static, and the class has no constructor without parameters that is not private");
        }
        return new LaunchedMain(c, Hierarchy.select(c, m), constructor);
    }

    private static JavaMethod candidate(JavaClass c, String descriptor) {
        JavaMethod m = Hierarchy.resolveMethod(c, "main", descriptor);
        boolean usable = m != null && !m.isPrivate() && !(m.isAbstract() && Hierarchy.select(c, m) == null)
                && !(m.isStatic() && m.owner().isInterface() && m.owner() != c);
        return usable ? m : null;
    }

    private static boolean isPublic(JavaMethod m) {
        return (m.access() & Access.PUBLIC) != 0;
    }

    private static RuntimeException bad(String text) {
        return Diagnostic.of(DiagnosticId.BAD_MAIN_CLASS, text).withWayOut(NAME_OF_MAIN).fatal();
    }
}
