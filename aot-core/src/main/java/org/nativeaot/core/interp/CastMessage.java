package org.nativeaot.core.interp;

import java.util.Set;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Origin;

/** The message of a ClassCastException in HotSpot's words, which name module and loader of both types. */
final class CastMessage {
    /** Modules of the class library that the platform loader defines; all others here are the boot loader's. */
    private static final Set<String> PLATFORM = Set.of("java.compiler", "java.net.http", "java.scripting",
            "java.security.jgss", "java.smartcardio", "java.sql", "java.sql.rowset", "java.transaction.xa",
            "java.xml.crypto", "jdk.accessibility", "jdk.charsets", "jdk.crypto.cryptoki", "jdk.crypto.ec",
            "jdk.dynalink", "jdk.httpserver", "jdk.jsobject", "jdk.localedata", "jdk.naming.dns", "jdk.security.auth",
            "jdk.security.jgss", "jdk.xml.dom", "jdk.zipfs");

    private CastMessage() {
    }

    static String of(JavaType from, JavaType to) {
        String a = from.binaryName();
        String b = to.binaryName();
        String placeA = place(from);
        String placeB = place(to);
        String where = placeA.equals(placeB) ? a + " and " + b + " are in " + placeA
                : a + " is in " + placeA + "; " + b + " is in " + placeB;
        return "class " + a + " cannot be cast to class " + b + " (" + where + ")";
    }

    private static String place(JavaType t) {
        JavaType element = t instanceof ArrayType a ? a.element() : t;
        Origin origin = element instanceof JavaClass c ? c.origin() : null;
        if (origin != null && !origin.library()) {
            return "unnamed module of loader 'app'";
        }
        String module = origin == null || origin.module() == null ? "java.base" : origin.module();
        return "module " + module + " of loader '" + (PLATFORM.contains(module) ? "platform" : "bootstrap") + "'";
    }
}
