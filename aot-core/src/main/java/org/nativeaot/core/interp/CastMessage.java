package org.nativeaot.core.interp;

import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.ModuleOf;

/** The message of a ClassCastException in HotSpot's words, which name module and loader of both types. */
final class CastMessage {
    private CastMessage() {
    }

    static String of(JavaType from, JavaType to) {
        return "class " + from.binaryName() + " cannot be cast to class " + to.binaryName() + " ("
                + ModuleOf.both(from, to) + ")";
    }
}
