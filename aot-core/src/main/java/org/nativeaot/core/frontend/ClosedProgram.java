package org.nativeaot.core.frontend;

import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** What substitutions say about the whole program and a single body can use: types without objects. */
final class ClosedProgram {
    private static final String DELETE = "Lorg/nativeaot/annotation/Delete;";

    private ClosedProgram() {
    }

    /** True if every constructor of the class is deleted: neither it nor a subclass has objects. */
    static boolean isUninhabited(JavaType t) {
        if (!(t instanceof JavaClass c) || c.isInterface()) {
            return false;
        }
        boolean any = false;
        for (JavaMethod m : c.methods()) {
            if (m.isConstructor()) {
                if (m.annotation(DELETE) == null) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
