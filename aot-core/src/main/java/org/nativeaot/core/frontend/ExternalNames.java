package org.nativeaot.core.frontend;

import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;
import org.nativeaot.core.model.PrimitiveType;

/** Types and members as HotSpot prints them in messages. */
final class ExternalNames {
    private ExternalNames() {
    }

    /** A class or array type. */
    static String of(String internalName) {
        return internalName.charAt(0) == '[' ? type(internalName) : internalName.replace('/', '.');
    }

    static String of(JavaMethod m) {
        return of(m.owner().internalName(), m.name(), m.descriptor().text());
    }

    /** A method as HotSpot prints it: {@code int demo.A.f(java.lang.String, long[])}. */
    static String of(String owner, String name, String descriptor) {
        MethodDescriptor d = MethodDescriptor.parse(descriptor);
        return type(d.result()) + " " + of(owner) + "." + name + "(" + parameters(d) + ")";
    }

    static String parameters(MethodDescriptor d) {
        StringBuilder s = new StringBuilder();
        for (String p : d.parameters()) {
            s.append(s.length() == 0 ? "" : ", ").append(type(p));
        }
        return s.toString();
    }

    /** A field descriptor in source form. */
    static String type(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case '[' -> type(descriptor.substring(1)) + "[]";
            case 'L' -> descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
            default -> PrimitiveType.of(Kind.ofDescriptor(descriptor)).internalName();
        };
    }
}
