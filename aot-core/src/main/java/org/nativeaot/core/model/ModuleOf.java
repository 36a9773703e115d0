package org.nativeaot.core.model;

import java.util.Set;

/** Modules and loaders of types as HotSpot's messages name them. */
public final class ModuleOf {
    /** Modules of the class library that the platform loader defines; all others here are the boot loader's. */
    private static final Set<String> PLATFORM = Set.of("java.compiler", "java.net.http", "java.scripting",
            "java.security.jgss", "java.smartcardio", "java.sql", "java.sql.rowset", "java.transaction.xa",
            "java.xml.crypto", "jdk.accessibility", "jdk.charsets", "jdk.crypto.cryptoki", "jdk.crypto.ec",
            "jdk.dynalink", "jdk.httpserver", "jdk.jsobject", "jdk.localedata", "jdk.naming.dns", "jdk.security.auth",
            "jdk.security.jgss", "jdk.xml.dom", "jdk.zipfs");

    private ModuleOf() {
    }

    /** {@code A and B are in unnamed module of loader 'app'}, or where each of the two is. */
    public static String both(JavaType a, JavaType b) {
        String placeA = place(a);
        String placeB = place(b);
        return placeA.equals(placeB) ? a.binaryName() + " and " + b.binaryName() + " are in " + placeA
                : a.binaryName() + " is in " + placeA + "; " + b.binaryName() + " is in " + placeB;
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
