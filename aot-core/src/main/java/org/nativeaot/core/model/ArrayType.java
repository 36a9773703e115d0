package org.nativeaot.core.model;

/** An array type. Made by {@link JavaType#arrayType()} only. */
public final class ArrayType extends JavaType {
    private final JavaType component;

    ArrayType(JavaType component) {
        this.component = component;
    }

    /** The type with one dimension less. */
    public JavaType component() {
        return component;
    }

    /** The type with no dimension left. */
    public JavaType element() {
        JavaType t = component;
        while (t instanceof ArrayType a) {
            t = a.component;
        }
        return t;
    }

    public int dimensions() {
        int n = 1;
        for (JavaType t = component; t instanceof ArrayType a; t = a.component) {
            n++;
        }
        return n;
    }

    @Override
    public String internalName() {
        return descriptor();
    }

    @Override
    public String descriptor() {
        return "[" + component.descriptor();
    }

    @Override
    public Kind kind() {
        return Kind.REF;
    }
}
