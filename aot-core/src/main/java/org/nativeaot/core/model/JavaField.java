package org.nativeaot.core.model;

import java.util.List;

/** A field of a class. Identity is equality. */
public final class JavaField {
    private final JavaClass owner;
    private final int access;
    private final String name;
    private final String descriptor;
    private final String signature;
    private final Object constantValue;
    private final List<Annotation> annotations;

    /**
     * @param constantValue the ConstantValue attribute (Integer, Long, Float, Double, String) or null
     * @param signature     generic signature or null
     */
    public JavaField(JavaClass owner, int access, String name, String descriptor, String signature,
                     Object constantValue, List<Annotation> annotations) {
        this.owner = owner;
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
        this.signature = signature;
        this.constantValue = constantValue;
        this.annotations = List.copyOf(annotations);
    }

    public JavaClass owner() {
        return owner;
    }

    public int access() {
        return access;
    }

    public String name() {
        return name;
    }

    public String descriptor() {
        return descriptor;
    }

    public String signature() {
        return signature;
    }

    public Object constantValue() {
        return constantValue;
    }

    public List<Annotation> annotations() {
        return annotations;
    }

    public Kind kind() {
        return Kind.ofDescriptor(descriptor);
    }

    public boolean isStatic() {
        return (access & Access.STATIC) != 0;
    }

    public boolean isFinal() {
        return (access & Access.FINAL) != 0;
    }

    public boolean isVolatile() {
        return (access & Access.VOLATILE) != 0;
    }

    public boolean hasAnnotation(String type) {
        return annotations.stream().anyMatch(a -> a.type().equals(type));
    }

    @Override
    public String toString() {
        return owner.binaryName() + "." + name;
    }
}
