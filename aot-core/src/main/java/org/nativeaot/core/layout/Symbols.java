package org.nativeaot.core.layout;

import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** Names of the image object's symbols (binary interface, "Symbols of the image object"). */
public final class Symbols {
    private Symbols() {
    }

    /** True for what lies inside the image; slots and other constants lie beside it. */
    public static boolean isInImage(String symbol) {
        return symbol.startsWith("type.") || symbol.startsWith("class.") || symbol.startsWith("statics.")
                || symbol.startsWith("object.");
    }

    /** TypeInfo. */
    public static String type(JavaType t) {
        return "type." + t.binaryName();
    }

    /** The {@code java.lang.Class} object. */
    public static String mirror(JavaType t) {
        return "class." + t.binaryName();
    }

    /** The statics holder. */
    public static String statics(JavaClass c) {
        return "statics." + c.binaryName();
    }

    /**
     * Constant that holds the dispatch slot's byte offset in a TypeInfo. Methods of one selector share a slot, except
     * that a package-private family has one of its own: a method of the same name in another package does not override.
     */
    public static String slot(JavaMethod resolved) {
        int visible = Access.PUBLIC | Access.PROTECTED | Access.PRIVATE;
        boolean packagePrivate = (resolved.access() & visible) == 0 && !resolved.owner().isInterface();
        return "slot." + resolved.selector() + (packagePrivate ? "@" + resolved.owner().packageName() : "");
    }
}
