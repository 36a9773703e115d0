package org.nativeaot.core.model;

import java.util.Optional;

/** Finds classes by name: the class library, substitutions and the application seen as one class path. Thread-safe. */
public interface ClassRepository {
    /** The class with this internal name ({@code java/lang/String}), or empty if no entry defines it. */
    Optional<JavaClass> find(String internalName);

    /** A field descriptor's type; empty if the class is missing. */
    default Optional<? extends JavaType> findDescriptor(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L' -> find(descriptor.substring(1, descriptor.length() - 1));
            case '[' -> findDescriptor(descriptor.substring(1)).map(JavaType::arrayType);
            default -> Optional.of(PrimitiveType.of(Kind.ofDescriptor(descriptor)));
        };
    }

    /** A CONSTANT_Class name: an internal name or an array descriptor. */
    default Optional<? extends JavaType> findType(String name) {
        return name.charAt(0) == '[' ? findDescriptor(name) : find(name);
    }

    /**
     * A class that must exist.
     *
     * @throws MissingClassException if it does not
     */
    default JavaClass require(String internalName) {
        return find(internalName).orElseThrow(() -> new MissingClassException(internalName));
    }
}
